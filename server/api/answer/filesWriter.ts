import type { Column } from '../../database/reading/RowQuery.ts';
import { writeJson } from './cellWriters.ts';
import { textAt, type RowWriter } from './Writing.ts';

/** Files stand in the answer as a JSON list of lists; what is not shown is an empty one. */
export function filesWriter(column: Column, members: readonly (readonly [key: string, asked: string])[]): RowWriter {
  return (writing, at) => {
    const files = JSON.parse(textAt(writing, at, column.index) ?? '[]') as readonly (readonly unknown[])[];
    const shown = files.map(([id, field, name, mediaType, size, uploadedAt]) => {
      const facts: Readonly<Record<string, unknown>> = {
        id,
        field,
        name,
        mediaType,
        size,
        uploadedAt,
        __typename: 'File',
      };
      return Object.fromEntries(members.map(([key, asked]) => [key, facts[asked]]));
    });
    writeJson(writing.out, shown);
  };
}
