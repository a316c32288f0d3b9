import type { FieldNode } from 'graphql';
import type { Table } from '#schema/definition/Table.ts';
import { sentStates } from '#schema/review/sentStates.ts';
import type { TablePolicy } from '../../policies/tablePolicy.ts';
import { compileGroups } from '../../database/reading/compileGroups.ts';
import { compileStatement, type CompiledStatement } from '../../database/reading/compileStatement.ts';
import type { ReadStatement } from '../../database/reading/ReadConnection.ts';
import type { Source } from '../../database/reading/Statement.ts';
import { planGroups } from './planGroups.ts';
import { planList, planRecord, type ListWriter, type OnlyRows } from './planList.ts';
import { Planning, type CatalogueFacts, type GivenCursor, type PageSize } from './Planning.ts';
import type { Variables } from './Given.ts';
import type { RowPlace } from './planRow.ts';
import type { Fragments } from './selectedFields.ts';

/** The answer to a table field, planned: its statement and what writes its rows. */
export interface PlannedTable {
  readonly statement: ReadStatement;
  readonly sources: readonly Source[];
  readonly write: ListWriter;
  /** Every table that the statement reads; their policies are part of the plan. */
  readonly tables: readonly Table[];
  readonly cursors: readonly GivenCursor[];
  readonly pages: readonly PageSize[];
  /** Personal and sensitive fields in the answer, by table. */
  readonly personal: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface PlanTable {
  readonly facts: CatalogueFacts;
  readonly table: Table;
  readonly nodes: readonly FieldNode[];
  readonly fragments: Fragments;
  readonly variables: Variables;
  policy(table: Table): TablePolicy;
  /** Groups of the rows are asked for, not the rows. */
  readonly grouped?: boolean;
  /** The rows that are meant, in whatever state; absent: those the arguments ask for, sent or later unless they say more. */
  readonly only?: OnlyRows;
}

let statements = 0;

export function planTable(asked: PlanTable): PlannedTable {
  const request = { variables: asked.variables, cursors: [] };
  const policy = (table: Table): TablePolicy => asked.policy(table);
  const planning = new Planning(asked.facts, asked.fragments, asked.variables, request, policy);
  const { compiled, write } = asked.grouped === true ? planGrouped(asked, planning) : planRows(asked, planning);
  statements += 1;
  return {
    statement: {
      name: asked.only === undefined ? `q${statements}` : undefined,
      text: compiled.text,
      width: compiled.width,
      mode: planning.steady ? 'force_generic_plan' : 'auto',
    },
    sources: compiled.sources,
    write,
    tables: [...planning.tables.values()],
    cursors: planning.cursors,
    pages: planning.pages,
    personal: planning.personal,
  };
}

interface Planned {
  readonly compiled: CompiledStatement;
  readonly write: ListWriter;
}

function planRows(asked: PlanTable, planning: Planning): Planned {
  const states = asked.only === undefined ? { constant: sentStates } : undefined;
  const above: RowPlace = { list: { states }, page: undefined };
  const { list, write } =
    asked.table.shape === 'record' && asked.only === undefined
      ? planRecord(planning, asked.table, asked.nodes, above)
      : planList(planning, asked.table, asked.nodes, above, asked.only);
  return { compiled: compileStatement(list, [asked.facts.catalogue, (table) => asked.policy(table)]), write };
}

function planGrouped(asked: PlanTable, planning: Planning): Planned {
  const { query, write } = planGroups(planning, asked.table, asked.nodes, { constant: sentStates });
  return { compiled: compileGroups(query, [asked.facts.catalogue, (table) => asked.policy(table)]), write };
}
