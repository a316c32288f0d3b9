import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { selectContent } from '../database/evidence/selectContent.ts';
import type { PersonalReadingMade } from '../people/PersonalReadings.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { requireFile } from './requireFile.ts';

export interface ReadFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  /** To be put on record before the file is handed out; empty where it says nothing of a person. */
  readonly readings: readonly PersonalReadingMade[];
}

/** A file with its content, for whoever may see the row it belongs to. */
export async function readFile(pool: Pool, viewer: Viewer, definitions: Definitions, id: string): Promise<ReadFile> {
  const { file, catalogue, table, field } = await requireFile(pool, viewer, definitions, id);
  const content = await selectContent(pool, viewer.school, file.id);
  if (content === undefined) throw problems.notFound({ what: 'file', id });
  const reading = {
    table: `${catalogue.name}/${table.name}`,
    fields: [file.field],
    rows: 1,
    sensitive: field?.privacy === 'sensitive',
  };
  return {
    name: file.name,
    mediaType: file.mediaType,
    content,
    readings: field?.privacy === undefined ? [] : [reading],
  };
}
