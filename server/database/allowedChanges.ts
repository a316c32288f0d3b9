import type { ColumnDifference, SchemaDifference, TableDifference } from '@mikro-orm/sql';

/** A column whose values have to become values of another type. */
export interface Conversion {
  readonly schema: string;
  readonly relation: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** What of a proposal may be done, what needs a count first, and what is not done at all. */
export interface AllowedChanges {
  readonly difference: SchemaDifference;
  readonly conversions: readonly Conversion[];
  readonly refused: readonly string[];
}

/**
 * Takes from what MikroORM proposes everything that could lose a value or take away what somebody else has put
 * there: nothing is dropped or renamed. A constraint or index of ours (named after its table) may be replaced.
 */
export function allowedChanges(proposed: SchemaDifference): AllowedChanges {
  const conversions: Conversion[] = [];
  const refused: string[] = [];
  const changedTables: Record<string, TableDifference> = {};
  for (const [key, change] of Object.entries(proposed.changedTables)) {
    changedTables[key] = allowedOfTable(change, conversions, refused);
  }
  return {
    difference: {
      ...proposed,
      changedTables,
      removedTables: {},
      removedViews: {},
      changedViews: {},
      removedRoutines: {},
      changedRoutines: {},
      removedNamespaces: new Set(),
      removedNativeEnums: [],
      orphanedForeignKeys: [],
    },
    conversions,
    refused,
  };
}

function allowedOfTable(change: TableDifference, conversions: Conversion[], refused: string[]): TableDifference {
  const relation = change.toTable.name;
  const schema = change.toTable.schema ?? 'public';
  const isOurs = (name: string): boolean => name.startsWith(`${relation}__`);
  const ours = <Named>(named: Record<string, Named>): Record<string, Named> =>
    Object.fromEntries(Object.entries(named).filter(([name]) => isOurs(name)));
  const foreign = <Named>(named: Record<string, Named>): readonly string[] =>
    Object.keys(named).filter((name) => !isOurs(name));

  const changedColumns: Record<string, ColumnDifference> = {};
  for (const [name, column] of Object.entries(change.changedColumns)) {
    const changed = new Set(column.changedProperties);
    const from = column.fromColumn.type;
    const to = column.column.type;
    if (changed.has('type') && !widens(from, to)) {
      conversions.push({ schema, relation, column: column.column.name, from, to });
      changed.delete('type');
    }
    if (changed.has('nullable') && column.column.nullable !== true) {
      refused.push(`${schema}.${relation}.${column.column.name} would no longer take an absent value`);
      changed.delete('nullable');
    }
    if (changed.size > 0) changedColumns[name] = { ...column, changedProperties: changed };
  }
  const replaced = [...foreign(change.changedIndexes), ...foreign(change.changedForeignKeys)];
  for (const name of replaced) refused.push(`${name} on ${schema}.${relation} is not ours and would be replaced`);
  if (change.changedPartitioning !== undefined) refused.push(`${schema}.${relation} would be partitioned anew`);
  const { changedPartitioning: _never, ...kept } = change;
  // A column or index that looks renamed is a new one beside the old.
  const renamed = Object.values(change.renamedColumns).map((column) => [column.name, column] as const);
  const renamedIndexes = Object.values(change.renamedIndexes).map((index) => [index.keyName, index] as const);
  return {
    ...kept,
    changedColumns,
    addedColumns: { ...change.addedColumns, ...Object.fromEntries(renamed) },
    removedColumns: {},
    renamedColumns: {},
    addedIndexes: { ...change.addedIndexes, ...Object.fromEntries(renamedIndexes) },
    changedIndexes: ours(change.changedIndexes),
    removedIndexes: {},
    renamedIndexes: {},
    removedChecks: {},
    changedChecks: ours(change.changedChecks),
    removedTriggers: {},
    changedTriggers: {},
    removedPolicies: {},
    removedForeignKeys: {},
    changedForeignKeys: ours(change.changedForeignKeys),
  };
}

/** Whether every value of one type is a value of the other, without a question. */
function widens(from: string, to: string): boolean {
  if (from === to) return true;
  const wide: Readonly<Record<string, readonly string[]>> = {
    smallint: ['integer', 'bigint'],
    int: ['bigint'],
    int4: ['bigint'],
    integer: ['bigint'],
    varchar: ['text'],
  };
  if (wide[from.replace(/\(.*\)$/, '')]?.includes(to) === true) return true;
  const before = /^numeric\((\d+),\s*(\d+)\)$/.exec(from);
  const after = /^numeric\((\d+),\s*(\d+)\)$/.exec(to);
  if (before === null || after === null) return false;
  const [digits, places] = [Number(before[1]), Number(before[2])];
  const [moreDigits, morePlaces] = [Number(after[1]), Number(after[2])];
  return morePlaces >= places && moreDigits - morePlaces >= digits - places;
}
