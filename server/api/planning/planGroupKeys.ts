import type { Table } from '#schema/definition/Table.ts';
import type { Relation } from '#schema/derived/relations.ts';
import { problems } from '#schema/problems/problems.ts';
import type { DateTrunc, GroupKey } from '../../database/reading/GroupQuery.ts';
import type { Given } from './Given.ts';
import type { GroupPlanning } from './GroupPlanning.ts';

const truncated = new Set(['date', 'yearMonth']);

/** Takes up what an argument `groupBy` asks for. Each entry names one thing, none twice. */
export function planGroupKeys(groups: GroupPlanning, given: Given | undefined): void {
  const entries = given?.kind === 'list' ? given.items : given === undefined ? [] : [given];
  for (const entry of entries) {
    const key = planKey(groups, groups.table, entry, []);
    if (groups.key(key.name) !== undefined)
      throw problems.valueRefused({ field: 'groupBy', expected: 'each field once' });
    groups.keys.push(key);
  }
}

function planKey(groups: GroupPlanning, table: Table, given: Given, path: readonly Relation[]): GroupKey {
  const refused = problems.valueRefused({ field: 'groupBy', expected: 'one of field, _filledBy and a reference' });
  if (given.kind !== 'object') throw refused;
  groups.planning.policy(table);
  const entries = [...given.fields].filter(([name, value]) => name !== 'trunc' && value.kind !== 'null');
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) throw refused;
  const [name, value] = entry;
  const relation = groups.planning.relation(table, name);
  if (relation !== undefined) {
    if (given.fields.has('trunc')) throw refused;
    return planKey(groups, relation.table, value, [...path, relation]);
  }
  const column = groups.planning.column();
  if (name === '_filledBy') {
    if (value.kind !== 'value' || value.now !== true || path.length > 0) throw refused;
    return { kind: 'filledBy', name: keyName([], '_filledBy'), column };
  }
  const field = value.kind === 'value' ? table.fields.find((one) => one.name === value.now) : undefined;
  if (field === undefined) throw refused;
  const trunc = given.fields.get('trunc');
  const by = trunc?.kind === 'value' ? (trunc.now as DateTrunc) : undefined;
  if (by !== undefined && !truncated.has(field.kind))
    throw problems.valueRefused({ field: field.name, expected: 'a date to be truncated' });
  groups.tell(table, field);
  return { kind: 'field', name: keyName(path, field.name), path, field, trunc: by, column };
}

/** The path of a key in `groupBy`, `key` and `orderBy`. */
export function keyName(path: readonly Relation[], name: string): string {
  return [...path.map((relation) => relation.name), name].join('.');
}
