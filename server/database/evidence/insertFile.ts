import { createHash, randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** ISO text. */
  readonly uploadedAt: string;
}

export interface NewFile {
  readonly school: number;
  readonly submission: string;
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly person: number;
  readonly at: Date;
}

export async function insertFile(client: ClientBase, file: NewFile): Promise<StoredFile> {
  const id = randomUUID();
  const { name, mediaType, content, at } = file;
  await client.query(
    `insert into platform.file (id, school_id, submission_id, table_name, row_id, field, name, media_type, size, sha256,
       content, uploaded_by, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      file.school,
      file.submission,
      file.table,
      file.row,
      file.field,
      name,
      mediaType,
      content.length,
      createHash('sha256').update(content).digest(),
      content,
      file.person,
      at,
    ],
  );
  return { id, name, mediaType, size: content.length, uploadedAt: at.toISOString() };
}
