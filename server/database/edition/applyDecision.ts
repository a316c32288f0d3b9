import type { ClientBase } from 'pg';
import { sentStates } from '#schema/review/sentStates.ts';
import type { Publication, PublicationChoice } from '../entities/Publication.ts';

/**
 * Does what an office decided of new fields: they are optional for now in its collections, or the submissions that were
 * sent are reopened for them alone.
 */
export async function applyDecision(
  client: ClientBase,
  school: number,
  choice: PublicationChoice,
  added: Publication['added'],
): Promise<void> {
  const fields = JSON.stringify(added);
  if (choice === 'optional')
    await client.query(
      `update platform.collection c set waived = (
         select array_agg(distinct name) from (
           select unnest(c.waived) as name
           union select f."table" || '.' || f.field from json_to_recordset($2) f(catalogue text, "table" text, field text)
             where f.catalogue = c.catalogue) names)
       where c.school_id = $1 and exists (
         select 1 from json_to_recordset($2) f(catalogue text) where f.catalogue = c.catalogue)`,
      [school, fields],
    );
  else
    await client.query(
      `update platform.submission s set version = s.version + 1, reopened = (
         select array_agg(distinct name) from (select unnest(s.reopened) as name union select unnest(asked.fields)) names)
       from (
         select s.id, array_agg(f.field) as fields
         from json_to_recordset($2) f(catalogue text, "table" text, field text)
         join platform.collection c on c.catalogue = f.catalogue and c.school_id = $1
         join platform.submission s on s.collection_id = c.id and s.table_name = f."table" and s.state = any($3)
           and (s.fields is null or f.field = any(s.fields))
         group by s.id) asked
       where s.school_id = $1 and s.id = asked.id`,
      [school, fields, sentStates],
    );
}
