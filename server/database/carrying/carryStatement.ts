import type { Field } from '#schema/definition/Field.ts';
import { isTyped } from '#schema/definition/isTyped.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { type Column, columnsOf, relationOf } from '../rows/Column.ts';
import type { CarryPlace } from './CarryPlace.ts';
import { countedFields, formerRows } from './formerRows.ts';

/**
 * What the hash of a change is made of, so that a chain grows within the statement; the same as `hashOf`. They live as
 * long as the connection.
 */
export const chainFunctions = `
  create or replace function pg_temp.linked(hash bytea, entry text, head bytea) returns bytea immutable language sql
    as $$ select sha256(coalesce(hash, head, ''::bytea) || convert_to(entry, 'UTF8')) $$;
  create or replace aggregate pg_temp.chain_hash(text, bytea) (sfunc = pg_temp.linked, stype = bytea)`;

/**
 * One statement that carries the rows of earlier tables over: rows, their history, and the counts of their submissions.
 * `$1` school, `$2` collection, `$3` earlier collection, `$4` where rows go as a JSON list of
 * `{ former, source, target, entries }`: which earlier table, the earlier submission, the submission of the row (null for a
 * shared one), and the submissions whose chains tell of it; `$5` the time. It answers per submission the rows and the
 * values that were left behind.
 */
export function carryStatement(place: CarryPlace): string {
  const { catalogue, table } = place;
  const columns = columnsOf(table);
  const names = columns.map(({ name }) => name);
  const emptied = countedFields(place).map(
    (field, at) => `case when ${isLost(field, `_had${at}`)} then '${field.name}' end`,
  );
  const shared = table.shape === 'record';
  const told = cellTexts(columns, shared, (name, value) => `'["${name}",null,' || ${value} || ']'`);
  const cells = cellTexts(columns, shared, (name, value) => `'"${name}":[null,' || ${value} || ']'`);
  const typed = columns.filter(({ field }) => isTyped(field));
  const filled = shared
    ? typed.map(({ name, field }) => `(${name} is not null and ${ofPart(field.name)})::integer`).join(' + ') || '0'
    : `num_nonnulls(${typed.map(({ name }) => name).join(', ')})`;
  return `with placed as materialized (
      select * from json_to_recordset($4) p(at integer, former integer, source uuid, target uuid, entries uuid[])),
    ${formerRows(place).join(',\n    ')},
    carried as materialized (
      select taken.*, md5($2::integer || ' ' || _source)::uuid as _id,
        row_number() over (partition by _entries order by _former, _at, _was, _source) as _n,
        nullif(array_remove(array[${emptied.join(', ')}]::text[], null), '{}') as _emptied
      from taken),
    stored as (
      insert into ${relationOf(catalogue, table)} (school_id, collection_id, _submission_id, _id, _revision, _position,
        _carried, _carried_from, _emptied, ${names.join(', ')})
      select $1::integer, $2::integer, c._target, c._id, 1, s.last_position + c._n,
        ${shared ? "case when c._target is not null then 'carried' end" : "'carried'"}, c._source, c._emptied, ${names.map((name) => `c.${name}`).join(', ')}
      from carried c join platform.submission s on s.id = c._entries[1]),
    entries as materialized (
      select s.id as submission, s.history_head as head, c._id as "row", ${filled} as filled, ${told} as told,
        '{' || ${cells} || '}' as cells,
        s.history_length + row_number() over (partition by s.id order by c._n) as sequence
      from carried c cross join lateral unnest(c._entries) e(id) join platform.submission s on s.id = e.id),
    chained as materialized (
      select *, pg_temp.chain_hash('["' || submission || '",' || sequence || ',"carried","' || "row" || '",1,null,"' || $5::text || '",['
        || told || ']]', head) over (partition by submission order by sequence) as hash
      from entries),
    recorded as (
      insert into platform.row_change (school_id, submission_id, sequence, kind, row_id, revision, person_id, at, cells, hash)
      select $1::integer, submission, sequence, 'carried', "row", 1, null, $5::text::timestamptz, cells::jsonb, hash
      from chained),
    counts as (
      select submission, count(*)::integer as rows, sum(filled)::integer as cells, max(sequence)::integer as length
      from chained group by submission),
    counted as (
      update platform.submission s set row_count = s.row_count + c.rows, filled_cells = s.filled_cells + c.cells,
        last_position = s.last_position + c.rows, carried_rows = s.carried_rows + c.rows, history_length = c.length,
        history_head = h.hash
      from counts c join chained h on h.submission = c.submission and h.sequence = c.length
      where s.id = c.submission)
    select c.submission, c.rows, coalesce((
      select jsonb_object_agg(field, count) from (
        select field, count(*)::integer from carried r cross join lateral unnest(r._emptied) left_behind(field)
        where c.submission = any(r._entries) group by field) fields), '{}') as emptied
    from counts c`;
}

/** Whether a value that was there is not any more; a list that lost a member counts. */
function isLost(field: Field, had: string): string {
  const name = `"${snakeCase(field.name)}"`;
  return kindOf(field).graphqlList === true
    ? `${had} > coalesce(cardinality(${name}), 0)`
    : `${had} > 0 and ${name} is null`;
}

/** The cells of a change that made a row, in the order in which its hash names them. */
function cellTexts(
  columns: readonly Column[],
  shared: boolean,
  write: (name: string, value: string) => string,
): string {
  const written = columns
    .toSorted((a, b) => (a.field.name < b.field.name ? -1 : 1))
    .map(
      (column) =>
        `case when c.${column.name} is not null${shared ? ` and ${ofPart(column.field.name)}` : ''} then ${write(column.field.name, jsonText(column))} end`,
    );
  return `concat_ws(',', ${written.join(', ')})`;
}

function ofPart(field: string): string {
  return `(s.fields is null or '${field}' = any(s.fields))`;
}

function jsonText({ name, type }: Column): string {
  const own = `c.${name}`;
  if (type.endsWith('[]')) return `array_to_json(${own})::text`;
  if (type.startsWith('numeric')) return `to_json(trim_scale(${own})::text)::text`;
  return ['integer', 'bigint', 'boolean'].includes(type) ? `${own}::text` : `to_json(${own}::text)::text`;
}
