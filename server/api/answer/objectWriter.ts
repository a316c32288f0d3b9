import type { RowWriter } from './Writing.ts';

export interface Member {
  readonly key: string;
  readonly write: RowWriter;
}

const end = '}'.charCodeAt(0);
const emptyObject = Buffer.from('{}');

/** Writes an object: before each value its name, with what separates it from the one before. */
export function objectWriter(members: readonly Member[]): RowWriter {
  const parts = members.map(({ key, write }, at) => ({
    before: Buffer.from(`${at === 0 ? '{' : ','}${JSON.stringify(key)}:`),
    write,
  }));
  if (parts.length === 0) return (writing) => writing.out.raw(emptyObject);
  return (writing, row, last) => {
    for (const part of parts) {
      writing.out.raw(part.before);
      part.write(writing, row, last);
    }
    writing.out.byte(end);
  };
}

export function constantWriter(value: unknown): RowWriter {
  const bytes = Buffer.from(JSON.stringify(value));
  return (writing) => writing.out.raw(bytes);
}
