import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { isTyped } from '#schema/definition/isTyped.ts';
import type { FieldCarry } from '#schema/carrying/FieldCarry.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { literal, type PostgresCheck } from '#schema/fields/postgresCheck.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import { type Column, columnsOf, relationOf } from '../rows/Column.ts';
import { type CarryPlace, fieldsOf } from './CarryPlace.ts';
import { carriedValue, formerAlias, sourceColumn } from './carriedValue.ts';

/** Columns of every step beside the fields: which earlier table, whether its rows are carried, which row, where it goes. */
const facts = ['_former', '_carries', '_at', '_was', '_source', '_target', '_entries'];

/**
 * The rows of the earlier tables as rows of the table, as common table expressions one after the other: taken over, held
 * to what the fields take, and rows of one key made one. The last is named `taken`; `_had<n>` counts the values that the
 * nth typed field had before.
 */
export function formerRows(place: CarryPlace): readonly string[] {
  const { table, formers } = place;
  const columns = columnsOf(table);
  const had = columns.filter(({ field }) => isTyped(field)).map((_, at) => `_had${at}`);
  const levels = levelsOf(place, columns);
  const steps = levels.map(
    (level, at) => `step${at + 1} as materialized (select ${[...facts, ...had, ...level].join(', ')} from step${at})`,
  );
  const last = `step${levels.length}`;
  return [
    `step0 as materialized (${formers.map((_, at) => rowsOf(place, columns, at)).join('\n union all ')})`,
    ...steps,
    `taken as materialized (${formers.length === 1 ? `select * from ${last}` : merged(place, columns, last)})`,
  ];
}

/** The typed fields of the table, in the order of `_had<n>`. */
export function countedFields(place: CarryPlace): readonly Field[] {
  return columnsOf(place.table).flatMap(({ field }) => (isTyped(field) ? [field] : []));
}

function rowsOf(place: CarryPlace, columns: readonly Column[], at: number): string {
  const { table, previous, formers } = place;
  const former = formers[at] ?? table;
  const carries = new Map(fieldsOf(place, former).map((carry) => [carry.field.name, carry]));
  const values = columns.map(({ field, name, type }) => {
    const carry = carries.get(field.name);
    return `${carry === undefined ? `null::${type}` : withDefault(carry, type)} as ${name}`;
  });
  const had = columns
    .filter(({ field }) => isTyped(field))
    .map(({ field }, index) => `${membersBefore(carries.get(field.name))} as _had${index}`);
  const matches =
    table.shape === 'record'
      ? `p.source is not distinct from ${formerAlias}._submission_id`
      : `p.source = ${formerAlias}._submission_id`;
  return `select ${[`${at} as _former`, `${table.carriedFrom.includes(former.id)} as _carries`, 'p.at as _at', `${formerAlias}._position as _was`, `${formerAlias}._id as _source`, 'p.target as _target', 'p.entries as _entries', ...had, ...values].join(', ')}
    from ${relationOf(previous, former)} ${formerAlias} join placed p on p.former = ${at} and ${matches}
    where ${formerAlias}.school_id = $1::integer and ${formerAlias}.collection_id = $3::integer`;
}

/** What was empty, or was not there, begins with the default of the field; what was lost stays empty and is told. */
function withDefault(carry: FieldCarry, type: string): string {
  const value = carriedValue(carry);
  const { default: begins } = carry.field;
  if (begins === undefined || !isTyped(carry.field)) return value;
  const given = `${literal(String(begins))}::${type}`;
  return carry.from === undefined
    ? given
    : `case when ${sourceColumn(carry.from)} is null then ${given} else ${value} end`;
}

/** The number of values that a field held before, as far as it is told when they are left behind. */
function membersBefore(carry: FieldCarry | undefined): string {
  if (carry?.from === undefined || ('empty' in carry && carry.empty === 'notCarried')) return '0';
  const source = sourceColumn(carry.from);
  // A list that loses a member loses something; what becomes one value of a list is lost only as a whole.
  const counts = kindOf(carry.from).graphqlList === true && kindOf(carry.field).graphqlList === true;
  return counts ? `coalesce(cardinality(${source}), 0)` : `(${source} is not null)::integer`;
}

/**
 * The selects that leave out what the fields do not take, one after the other: what another field chooses the codes of is
 * looked at after it.
 */
function levelsOf(place: CarryPlace, columns: readonly Column[]): readonly (readonly string[])[] {
  const { table, catalogue, formers } = place;
  const placed = placeTable(table, catalogue, catalogue.codeLists);
  const carries = formers.map((former) => new Map(fieldsOf(place, former).map((carry) => [carry.field.name, carry])));
  const depth = (name: string, below = 0): number => {
    const chooser = placed.fields.get(name)?.codes?.chooser;
    return chooser === undefined || below > placed.fields.size ? below : depth(chooser, below + 1);
  };
  const depths = new Map(columns.map(({ field }) => [field.name, depth(field.name)]));
  const deepest = Math.max(0, ...depths.values());
  return Array.from({ length: deepest + 1 }, (_, level) =>
    columns.map(({ field, name }) => {
      const own = placed.fields.get(field.name);
      if (depths.get(field.name) !== level || own === undefined || !isTyped(field)) return name;
      const checks = kindOf(field).postgresChecks(own, (other) => `"${snakeCase(other)}"`);
      const isHeld = formers.every((former, at) => holdsAlready(place, former, carries[at]?.get(field.name), checks));
      if (checks.length === 0 || isHeld) return name;
      return `case when ${checks.map(({ condition }) => `(${condition}) is not false`).join(' and ')} then ${name} end as ${name}`;
    }),
  );
}

/** Whether the earlier table holds its values to the same already: most fields are what they were last year. */
function holdsAlready(
  { previous }: CarryPlace,
  former: Table,
  carry: FieldCarry | undefined,
  checks: readonly PostgresCheck[],
): boolean {
  if (carry === undefined || !('conversion' in carry)) return true;
  const { field, from, conversion } = carry;
  const earlier = placeTable(former, previous, previous.codeLists).fields.get(from.name);
  if (conversion.kind !== 'same' || !isTyped(from) || from.typedIfEmpty || earlier === undefined) return false;
  const names = (other: string): string => `"${snakeCase(other === from.name ? field.name : other)}"`;
  const held = new Set(
    kindOf(from)
      .postgresChecks(earlier, names)
      .map(({ condition }) => condition),
  );
  return checks.every(({ condition }) => held.has(condition));
}

/** Rows of one key become one: of each field the value of the first table that has one. */
function merged({ table }: CarryPlace, columns: readonly Column[], from: string): string {
  const first = 'order by not _carries, _former, _at, _was, _source';
  const keys = columns.filter(({ field }) => table.key.includes(field.name)).map(({ name }) => name);
  const key =
    table.shape === 'record'
      ? `''`
      : `case when num_nulls(${keys.join(', ')}) = 0 then concat_ws(E'\\u0001', ${keys.join(', ')}) else _source::text end`;
  const firstOf = ({ name, type }: Column): string => {
    const values = (value: string): string => `(array_agg(${value} ${first}) filter (where ${name} is not null))[1]`;
    // Members of a list hold no control, so that one can stand between them.
    return type.endsWith('[]')
      ? `string_to_array(${values(`array_to_string(${name}, E'\\u0001')`)}, E'\\u0001') as ${name}`
      : `${values(name)} as ${name}`;
  };
  const had = columns.filter(({ field }) => isTyped(field)).map((_, at) => `max(_had${at})::integer as _had${at}`);
  return `select ${facts.map((name) => `leader.${name}`).join(', ')}, grouped.*
    from (select ${[`(array_agg(_source ${first}))[1] as _leader`, ...had, ...columns.map(firstOf)].join(', ')}
      from (select *, ${key} as _key from ${from}) keyed group by _key having bool_or(_carries)) grouped
    join ${from} leader on leader._source = grouped._leader`;
}
