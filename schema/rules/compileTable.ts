import type { CodeList } from '../definition/CodeList.ts';
import type { Field } from '../definition/Field.ts';
import type { Check, Table } from '../definition/Table.ts';
import { compileRule } from './compileRule.ts';
import type { Rule } from './Rule.ts';
import type { RuleScope } from './RuleScope.ts';

/** Where a table stands. A client that holds one table gives that one alone. */
export type TablePlace = Pick<RuleScope, 'catalogue' | 'codeLists' | 'previous'>;

export interface FieldRule {
  readonly field: Field;
  readonly rule: Rule;
}

export interface CheckRule {
  readonly check: Check;
  readonly rule: Rule;
}

/** The rules of one table, read once and asked of many rows. */
export interface TableRules {
  readonly table: Table;
  readonly requiredIf: readonly FieldRule[];
  readonly checks: readonly CheckRule[];
  /** Each comes after those it is computed from. */
  readonly computed: readonly FieldRule[];
}

type Compiled = Map<TablePlace['previous'], TableRules>;
const compiled = new WeakMap<ReadonlyMap<string, CodeList>, WeakMap<Table, Compiled>>();

/**
 * Reads the rules of a table, once for a table and its code lists.
 *
 * A rule over tables that are not at hand is left out: definitions that are in force have no faulty rules, so
 * this happens only in a client, where the server answers for such a rule.
 */
export function compileTable(table: Table, place: TablePlace): TableRules {
  let ofLists = compiled.get(place.codeLists);
  if (ofLists === undefined) compiled.set(place.codeLists, (ofLists = new WeakMap()));
  let ofTable = ofLists.get(table);
  if (ofTable === undefined) ofLists.set(table, (ofTable = new Map()));
  let rules = ofTable.get(place.previous);
  if (rules === undefined) ofTable.set(place.previous, (rules = readRules(table, place)));
  return rules;
}

function readRules(table: Table, place: TablePlace): TableRules {
  const read = (source: string, result: RuleScope['result'], window?: string): Rule | undefined => {
    const rule = compileRule(source, { ...place, table, result, ...(window === undefined ? {} : { window }) });
    return rule.ok ? rule.rule : undefined;
  };
  const ofFields = (member: 'requiredIf' | 'computed'): readonly FieldRule[] =>
    table.fields.flatMap((field) => {
      const source = field[member];
      if (source === undefined) return [];
      const rule = read(source, member === 'computed' ? field : 'condition', field.window);
      return rule === undefined ? [] : [{ field, rule }];
    });
  return {
    table,
    requiredIf: ofFields('requiredIf'),
    checks: table.checks.flatMap((check) => {
      const rule = read(check.rule, 'condition');
      return rule === undefined ? [] : [{ check, rule }];
    }),
    computed: inOrder(ofFields('computed')),
  };
}

/** Fields that are computed from each other in a circle are a fault of the definition; here they keep their order. */
function inOrder(computed: readonly FieldRule[]): readonly FieldRule[] {
  const byName = new Map(computed.map((one) => [one.field.name, one]));
  const ordered = new Set<FieldRule>();
  const begun = new Set<FieldRule>();
  const visit = (one: FieldRule): void => {
    if (begun.has(one)) return;
    begun.add(one);
    for (const name of one.rule.fields) {
      const needed = byName.get(name);
      if (needed !== undefined) visit(needed);
    }
    ordered.add(one);
  };
  for (const one of computed) visit(one);
  return [...ordered];
}
