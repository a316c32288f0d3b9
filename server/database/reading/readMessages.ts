import { DatabaseError } from 'pg-protocol';

/** The rows of an answer as PostgreSQL sent them: where each value begins, -1 for null; its length stands before it. */
export interface RawRows {
  readonly bytes: Buffer;
  readonly count: number;
  readonly width: number;
  readonly positions: Int32Array;
}

interface ReadMessages {
  readonly rows: RawRows;
  readonly readies: number;
  readonly error: DatabaseError | undefined;
}

const dataRow = 68;
const errorResponse = 69;
const readyForQuery = 90;

/** Reads the messages of an answer; `undefined` where the last of them is not complete. */
export function readMessages(bytes: Buffer, width: number): ReadMessages | undefined {
  let count = 0;
  let readies = 0;
  let error: DatabaseError | undefined;
  let at = 0;
  while (at < bytes.length) {
    if (at + 5 > bytes.length) return undefined;
    const kind = bytes[at];
    const next = at + 1 + bytes.readInt32BE(at + 1);
    if (next > bytes.length) return undefined;
    if (kind === dataRow) count += 1;
    else if (kind === readyForQuery) readies += 1;
    else if (kind === errorResponse) error ??= readError(bytes.subarray(at + 5, next));
    at = next;
  }
  const positions = new Int32Array(count * width);
  if (count > 0) readPositions(bytes, width, positions);
  return { rows: { bytes, count, width, positions }, readies, error };
}

function readPositions(bytes: Buffer, width: number, positions: Int32Array): void {
  let at = 0;
  let filled = 0;
  while (filled < positions.length) {
    const next = at + 1 + bytes.readInt32BE(at + 1);
    if (bytes[at] === dataRow) {
      // Kind, length of the message, number of the values; then each value with its length before it.
      let value = at + 7;
      for (let column = 0; column < width; column += 1) {
        const length = int32(bytes, value);
        positions[filled] = length < 0 ? -1 : value + 4;
        filled += 1;
        value += length < 0 ? 4 : 4 + length;
      }
    }
    at = next;
  }
}

/** `readInt32BE` without its checks: it is called for each value of an answer. */
export function int32(bytes: Buffer, at: number): number {
  return ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

function readError(fields: Buffer): DatabaseError {
  const found = new Map<string, string>();
  for (const part of fields.toString('utf8').split('\0')) found.set(part.slice(0, 1), part.slice(1));
  const error = new DatabaseError(found.get('M') ?? '', fields.length, 'error');
  error.code = found.get('C');
  error.severity = found.get('S');
  error.detail = found.get('D');
  error.position = found.get('P');
  return error;
}
