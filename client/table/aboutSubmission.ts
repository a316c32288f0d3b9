import type { TableKit } from '../api/TableKit.ts';
import type { AboutSubmission } from '../journal/AboutSubmission.ts';

/** What the journal knows of a submission that is open. */
export function aboutSubmission(kit: TableKit, submission: string, department: string): AboutSubmission {
  const { table, collection } = kit;
  return {
    submission,
    collection,
    table: table.name,
    title: `${table.no} ${table.title}`,
    department,
    fields: Object.fromEntries(table.fields.map(({ name, title }) => [name, title])),
  };
}
