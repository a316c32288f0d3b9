import type { Field, ReferenceTarget } from '#schema/definition/Field.ts';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { columnsOf, relationOf } from '../rows/Column.ts';
import { sqlText } from '../rules/sqlText.ts';
import { type CheckPlace, parameters } from './CheckPlace.ts';
import type { FailureTest } from './FailureTest.ts';

/**
 * References that name no row. Where a target is filled in the same phase or later, last year's rows and the
 * school's departments count too, and a missing one is only pending. A definition may say that a missing row is only a
 * warning, or nothing at all.
 */
export function referenceTests(place: CheckPlace): readonly FailureTest[] {
  const own = new Map(columnsOf(place.table).map((column) => [column.field.name, `own.${column.name}`]));
  return [
    ...place.table.fields.flatMap((field) => fieldTest(place, field, own)),
    ...place.table.references.flatMap((reference): readonly FailureTest[] => {
      const target = place.catalogue.tables.find((candidate) => candidate.name === reference.table);
      if (target === undefined || reference.missing === 'ignore') return [];
      const pairs = Object.entries(reference.by).flatMap(([to, from]) =>
        typeof from === 'string' ? [[to, from] as const] : [],
      );
      const fixed = Object.entries(reference.by).flatMap(([to, from]) =>
        typeof from === 'string' ? [] : [[to, from.const] as const],
      );
      const values = pairs.map(([, from]) => own.get(from) ?? 'null');
      const found = (catalogue: Catalogue, table: Table, collection: string): string =>
        foundSql(
          values,
          catalogue,
          table,
          pairs.map(([to]) => to),
          collection,
          fixed,
        );
      const isPending = isFilledLater(place, target);
      const places = [found(place.catalogue, target, parameters.collection)];
      const former = place.previous?.tables.find((candidate) => candidate.name === target.name);
      if (isPending && place.previous !== undefined && former !== undefined)
        places.push(found(place.previous, former, parameters.lastYear));
      return [
        {
          code: isPending ? 'referencePending' : 'referenceToNothing',
          severity: isPending || reference.missing === 'warning' ? 'warning' : 'error',
          fields: pairs.map(([, from]) => from),
          fails: [...values.map((value) => `${value} is not null`), ...places.map((one) => `not ${one}`)].join(' and '),
          details: { value: `to_jsonb(concat_ws(' ', ${values.join(', ')}))` },
          facts: { table: target.name },
        },
      ];
    }),
  ];
}

function fieldTest(place: CheckPlace, field: Field, own: ReadonlyMap<string, string>): readonly FailureTest[] {
  const column = own.get(field.name);
  const targets = (field.references ?? []).flatMap((reference) => {
    const table = place.catalogue.tables.find((candidate) => candidate.name === reference.table);
    return table === undefined ? [] : [{ reference, table }];
  });
  if (column === undefined || targets.length === 0 || field.missing === 'ignore') return [];
  const isPending = targets.some(({ table }) => isFilledLater(place, table));
  const isList = field.kind === 'references';
  const missing = missingSql(place, isList ? 'item.v' : column, field, targets, isPending);
  return [
    {
      code: isPending ? 'referencePending' : 'referenceToNothing',
      severity: isPending || field.missing === 'warning' ? 'warning' : 'error',
      fields: [field.name],
      fails: isList ? `exists (select 1 from unnest(${column}) as item(v) where ${missing})` : missing,
      details: {
        value: isList
          ? `to_jsonb((select string_agg(item.v, '、') from unnest(${column}) as item(v) where ${missing}))`
          : `to_jsonb(${column})`,
      },
      facts: { table: targets.map(({ table }) => table.name).join(' ') },
    },
  ];
}

function missingSql(
  { catalogue, previous }: CheckPlace,
  value: string,
  field: Field,
  targets: readonly { readonly reference: ReferenceTarget; readonly table: Table }[],
  isPending: boolean,
): string {
  const found = targets.flatMap(({ reference, table }) => {
    const former = previous?.tables.find((candidate) => candidate.name === table.name);
    return [
      foundSql([value], catalogue, table, [reference.field], parameters.collection),
      ...(isPending && previous !== undefined && former !== undefined
        ? [foundSql([value], previous, former, [reference.field], parameters.lastYear)]
        : []),
    ];
  });
  if (isPending)
    found.push(`(${value} in (select d.code from platform.department d where d.school_id = ${parameters.school}))`);
  const allowed = (field.allow ?? []).map(sqlText).join(', ');
  return [
    `${value} is not null`,
    ...(allowed === '' ? [] : [`${value} not in (${allowed})`]),
    ...found.map((one) => `not ${one}`),
  ].join(' and ');
}

/** Whether the values stand in a row of the target. A subselect that does not depend on the row is hashed once. */
function foundSql(
  values: readonly string[],
  catalogue: Catalogue,
  target: Table,
  fields: readonly string[],
  collection: string,
  fixed: readonly (readonly [field: string, value: string])[] = [],
): string {
  const columns = new Map(columnsOf(target).map((column) => [column.field.name, `r.${column.name}`]));
  const names = fields.map((field) => columns.get(field));
  if (names.some((name) => name === undefined) || fixed.some(([field]) => !columns.has(field))) return 'false';
  const where = [
    `r.school_id = ${parameters.school}`,
    `r.collection_id = ${collection}`,
    ...names.map((name) => `${name} is not null`),
    ...fixed.map(([field, value]) => `${columns.get(field)} = ${sqlText(value)}`),
  ];
  const rows = `from ${relationOf(catalogue, target)} r where ${where.join(' and ')}`;
  return names.length === 0
    ? `exists (select 1 ${rows})`
    : `((${values.join(', ')}) in (select ${names.join(', ')} ${rows}))`;
}

/** Whether the plan has the target filled in the table's own phase or in a later one. */
function isFilledLater({ plan, table }: CheckPlace, target: Table): boolean {
  const phase = (of: Table): number => plan.phases.findIndex((one) => one.layers.includes(of.layer));
  return phase(target) < 0 || phase(target) >= phase(table);
}
