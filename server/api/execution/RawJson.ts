import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

/** A part of an answer that is JSON already, in pieces. */
export class RawJson {
  constructor(readonly pieces: readonly Buffer[]) {}

  toString(): string {
    return Buffer.concat(this.pieces).toString('utf8');
  }
}

/** The JSON text of an answer of which some root fields are text already. */
export function stringifyAnswer(answer: FormattedExecutionResult): string {
  const { data, ...rest } = answer;
  if (typeof data !== 'object' || data === null) return JSON.stringify(answer);
  const fields = Object.entries(data).map(([key, value]) => {
    const text = value instanceof RawJson ? value.toString() : JSON.stringify(value);
    return `${JSON.stringify(key)}:${text}`;
  });
  const others = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `,${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{"data":{${fields.join(',')}}${others.join('')}}`;
}

/** The bytes of an answer whose root fields are text already or null. */
export function answerPieces(
  data: Readonly<Record<string, unknown>>,
  errors: readonly GraphQLFormattedError[],
): readonly Buffer[] {
  const pieces: Buffer[] = [];
  let before = '{"data":{';
  for (const [key, value] of Object.entries(data)) {
    pieces.push(Buffer.from(`${before}${JSON.stringify(key)}:`));
    if (value instanceof RawJson) pieces.push(...value.pieces);
    else pieces.push(Buffer.from(JSON.stringify(value ?? null)));
    before = ',';
  }
  const rest = errors.length === 0 ? '}' : `,"errors":${JSON.stringify(errors)}}`;
  pieces.push(Buffer.from(`${pieces.length === 0 ? before : ''}}${rest}`));
  return pieces;
}
