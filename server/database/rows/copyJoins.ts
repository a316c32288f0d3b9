import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { type Column, columnsOf, relationOf, valueOf } from './Column.ts';

type OwnValue = { readonly own: Column } | { readonly const: string };

/** A way from a row to a row of another table: the target's fields and what they equal. */
interface Way {
  readonly as: string;
  readonly target: Table;
  readonly on: readonly { readonly column: Column; readonly equals: OwnValue }[];
}

/** What the copied fields of a table are taken from. */
export interface CopyJoins {
  readonly joins: string;
  /** Paths `<as>.<field>`, in the order of the columns `_copy0`, `_copy1`, …: each the value as JSON. */
  readonly paths: readonly string[];
  /** The own fields that the ways begin with. */
  readonly from: readonly Column[];
}

/**
 * The rows that copies are taken from, joined to a row of the table. Where several rows match, a value counts only
 * if all of them agree. `own` gives the expression of an own value; the school is `$1`, the collection `$2`.
 */
export function copyJoins(catalogue: Catalogue, table: Table, own: (column: Column) => string): CopyJoins {
  const wanted = [...new Set(table.fields.flatMap((field) => field.copies ?? []))];
  const ways = waysOf(catalogue, table).filter((way) => wanted.some((path) => path.startsWith(`${way.as}.`)));
  const paths: string[] = [];
  const joins = ways.map((way, at) => {
    const columns = new Map(columnsOf(way.target).map((column) => [column.field.name, column]));
    const values = wanted.flatMap((path) => {
      const [as, name = ''] = path.split('.');
      const column = columns.get(name);
      if (as !== way.as || column === undefined) return [];
      const distinct = `array_agg(distinct coalesce(to_jsonb(${valueOf(column, 'r')}), 'null'))`;
      return [`case when cardinality(${distinct}) = 1 then (${distinct})[1] end as _copy${paths.push(path) - 1}`];
    });
    const on = way.on.map(({ column, equals }) =>
      'own' in equals
        ? `r.${column.name} = ${own(equals.own)}`
        : `r.${column.name} = '${equals.const.replaceAll("'", "''")}'`,
    );
    return `left join lateral (
      select ${values.join(', ')} from ${relationOf(catalogue, way.target)} r
      where r.school_id = $1 and r.collection_id = $2 and ${on.join(' and ')}) way${at} on true`;
  });
  const from = ways.flatMap((way) => way.on.flatMap(({ equals }) => ('own' in equals ? [equals.own] : [])));
  return { joins: joins.join('\n'), paths, from: [...new Set(from)] };
}

/** The references of a table as ways to rows of other tables of the catalogue. */
function waysOf(catalogue: Catalogue, table: Table): readonly Way[] {
  const own = new Map(columnsOf(table).map((column) => [column.field.name, column]));
  const references = [
    ...table.fields.flatMap((field) =>
      (field.references ?? []).map(({ as, table: target, field: to }) => ({ as, target, by: { [to]: field.name } })),
    ),
    ...table.references.map(({ as, table: target, by }) => ({ as, target, by })),
  ];
  return references.flatMap(({ as, target: name, by }) => {
    const target = catalogue.tables.find((candidate) => candidate.name === name);
    if (target === undefined) return [];
    const columns = new Map(columnsOf(target).map((column) => [column.field.name, column]));
    const on = Object.entries(by).flatMap(([to, from]) => {
      const column = columns.get(to);
      const mine = typeof from === 'string' ? own.get(from) : undefined;
      const equals: OwnValue | undefined = typeof from === 'string' ? mine && { own: mine } : from;
      return column === undefined || equals === undefined ? [] : [{ column, equals }];
    });
    return on.length === Object.keys(by).length ? [{ as, target, on }] : [];
  });
}
