import type { FieldNode } from 'graphql';
import type { Table } from '#schema/definition/Table.ts';
import type { PersonalReadingMade } from '../../people/PersonalReadings.ts';
import type { TablePolicy } from '../../policies/tablePolicy.ts';
import { bindValues, type StatementRequest } from '../../database/reading/bindValues.ts';
import { policyShape } from '../../database/reading/policyShape.ts';
import type { ReadPool } from '../../database/reading/ReadPool.ts';
import { Output } from '../answer/Output.ts';
import { readCursor } from '../planning/cursors.ts';
import type { Variables } from '../planning/Given.ts';
import { readingsOf } from './readingsOf.ts';
import { previousOf } from './previousOf.ts';
import { requirePages } from '../planning/requirePages.ts';
import { planTable, type PlannedTable } from '../planning/planTable.ts';
import type { CatalogueFacts } from '../planning/Planning.ts';
import type { OpenCollection } from '../../database/reading/Collections.ts';
import type { FieldPlans, KnownOperation } from './KnownOperation.ts';

export interface ReadTable {
  readonly facts: CatalogueFacts;
  readonly table: Table;
  readonly nodes: readonly FieldNode[];
  /** Groups of the rows are asked for, not the rows. */
  readonly grouped: boolean;
  readonly known: KnownOperation;
  readonly plans: Map<string, FieldPlans>;
  /** The path of the field in the operation. */
  readonly path: string;
  readonly variables: Variables;
  readonly collection: OpenCollection;
  policy(table: Table): TablePolicy;
  /** Told before the answer is given. */
  record(readings: readonly PersonalReadingMade[]): Promise<void>;
}

/** Pages hold at most so many rows, and all the lists of a field together so many. */
const most = { page: 1000, rows: 200_000 };

// An answer is written at once, without waiting for anything: all share the room.
const output = new Output();

/** The answer to a table field as JSON text, by one statement. */
export async function readTable(pool: ReadPool, asked: ReadTable): Promise<Buffer> {
  const { variables } = asked;
  const plans = asked.plans.get(asked.path) ?? firstPlans(asked);
  asked.plans.set(asked.path, plans);
  const cursors = plans.first.cursors.map((cursor) => readCursor(cursor, { variables, cursors: [] }));
  const key = variantKey(asked, plans.first, cursors);
  const planned = plans.byPolicy.get(key) ?? planTable({ ...asked, fragments: asked.known.fragments });
  plans.byPolicy.set(key, planned);
  const tables = new Map(planned.tables.map((table) => [table.name, table]));
  const request: StatementRequest = {
    variables,
    cursors,
    school: asked.collection.school,
    collection: asked.collection.id,
    previous: previousOf(asked.facts, asked.collection),
    policy(name) {
      const table = tables.get(name);
      if (table === undefined) throw new Error(`The plan does not name ${name}`);
      return asked.policy(table);
    },
  };
  requirePages(planned.pages, request, most);
  const rows = await pool.run(planned.statement, bindValues(planned.sources, request));
  if (planned.personal.size > 0) {
    const readings = readingsOf(planned, (table) => asked.policy(table), rows.count);
    if (readings.length > 0) await asked.record(readings);
  }
  planned.write({ rows, out: output, request }, 0, rows.count);
  return output.take();
}

function firstPlans(asked: ReadTable): FieldPlans {
  const first = planTable({ ...asked, fragments: asked.known.fragments });
  return { first, byPolicy: new Map() };
}

function variantKey(asked: ReadTable, plan: PlannedTable, cursors: readonly (readonly (string | null)[])[]): string {
  let key = '';
  for (const table of plan.tables) key += `${policyShape(asked.policy(table)).text};`;
  for (const cursor of cursors) key += `${cursor.map((value) => (value === null ? 0 : 1)).join('')};`;
  return key;
}
