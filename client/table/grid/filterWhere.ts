import type { Table } from '#schema/definition/Table.ts';
import type { Field } from '#schema/definition/Field.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { ColumnFilter } from './ColumnFilter.ts';

export type ColumnFilters = Readonly<Record<string, ColumnFilter>>;

/** The filters of the columns as the generated API takes them; what is none is left out. */
export function filterWhere(table: Table, filters: ColumnFilters): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    table.fields.flatMap((field) => {
      const filter = filters[field.name];
      const where = filter === undefined ? {} : comparison(field, filter);
      return Object.keys(where).length === 0 ? [] : [[field.name, where]];
    }),
  );
}

function comparison(field: Field, filter: ColumnFilter): Record<string, unknown> {
  const value = (text: string): unknown => {
    const scalar = kindOf(field).graphqlScalar(field);
    if (scalar === 'Int' || scalar === 'BigInt') return Number(text);
    return scalar === 'Boolean' ? text === 'true' : text;
  };
  return {
    ...(filter.empty === undefined ? {} : { _isNull: filter.empty }),
    ...(filter.contains === undefined || filter.contains === '' ? {} : { _contains: filter.contains }),
    ...(filter.from === undefined || filter.from === '' ? {} : { _gte: value(filter.from) }),
    ...(filter.to === undefined || filter.to === '' ? {} : { _lte: value(filter.to) }),
    ...(filter.among === undefined || filter.among.length === 0
      ? {}
      : field.kind === 'boolean'
        ? { _eq: filter.among[0] === 'true' }
        : { [kindOf(field).graphqlList === true ? '_overlaps' : '_in']: filter.among }),
  };
}
