import { wholeRow } from '#schema/definition/carriesFiles.ts';
import type { Field } from '#schema/definition/Field.ts';
import { flag, type Place, rawColumn, shownIn } from './cells.ts';
import type { Statement } from './Statement.ts';

/** The files of a field as a JSON list of `[id, field, name, mediaType, size, uploadedAt]`; null where there are none. */
export function filesOfField(statement: Statement, place: Place, field: Field): string {
  return filesSql(statement, place, `f.field = '${field.name}'`);
}

/**
 * The same of all files of a row, as far as the viewer sees what they belong to: the row itself and its cells. Files of
 * a field that is files stand there too.
 */
export function filesOfRow(statement: Statement, place: Place): string {
  const policy = statement.policy(place.table);
  const names = [
    ...place.table.fields.filter((field) => field.evidence || field.kind === 'files'),
    ...(place.table.evidence ? [{ name: wholeRow }] : []),
  ];
  const conditions = names.flatMap((field) => {
    const shown = shownIn(policy, field);
    if (shown?.length === 0) return [];
    const holds = shown === undefined ? 'true' : flag(statement, place, shown);
    return [holds === 'true' ? `f.field = '${field.name}'` : `f.field = '${field.name}' and ${holds}`];
  });
  if (conditions.length === 0) return 'null::text';
  return filesSql(statement, place, `(${conditions.join(' or ')})`);
}

function filesSql(statement: Statement, place: Place, condition: string): string {
  return `(select json_agg(json_build_array(f.id, nullif(f.field, '${wholeRow}'), f.name, f.media_type, f.size,
      to_char(f.uploaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by f.uploaded_at, f.id)::text
    from platform.file f where f.school_id = ${statement.school} and f.row_id = ${rawColumn(place, '_id')}
      and ${condition})`;
}
