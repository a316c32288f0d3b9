import { createHash } from 'node:crypto';
import { problems } from '#schema/problems/problems.ts';
import { valueOf } from '../../database/reading/bindValues.ts';
import type { BoundRequest } from '../../database/reading/RowQuery.ts';
import type { GivenCursor } from './Planning.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An opaque text that names a place in an order: the order's mark, the values there as text, the id. */
export function writeCursor(order: string, values: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify([mark(order), ...values])).toString('base64url');
}

/** The values of a cursor; one that is made up, or was made for another order, is refused. */
export function readCursor(cursor: GivenCursor, request: BoundRequest): readonly (string | null)[] {
  const text = valueOf(cursor.text, request);
  const values = typeof text === 'string' ? parse(text) : undefined;
  const fields = cursor.order === '' ? 0 : cursor.order.split(' ').length;
  if (values === undefined || values[0] !== mark(cursor.order) || values.length !== fields + 2)
    throw problems.cursorRefused({});
  if (!uuid.test(values.at(-1) ?? '')) throw problems.cursorRefused({});
  return values.slice(1);
}

function parse(text: string): (string | null)[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(values) && values.every(isText) ? values : undefined;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && !value.includes('\0'));
}

const marks = new Map<string, string>();

function mark(order: string): string {
  let made = marks.get(order);
  if (made === undefined) {
    made = createHash('sha256').update(order).digest('base64url').slice(0, 6);
    if (marks.size < 10_000) marks.set(order, made);
  }
  return made;
}
