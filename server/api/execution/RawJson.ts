import type { FormattedExecutionResult } from 'graphql';

/** A part of an answer that is JSON already. */
export class RawJson {
  constructor(readonly bytes: Buffer) {}
}

/** The JSON text of an answer of which some root fields are text already. */
export function stringifyAnswer(answer: FormattedExecutionResult): string {
  const { data, ...rest } = answer;
  if (typeof data !== 'object' || data === null) return JSON.stringify(answer);
  const fields = Object.entries(data).map(([key, value]) => {
    const text = value instanceof RawJson ? value.bytes.toString('utf8') : JSON.stringify(value);
    return `${JSON.stringify(key)}:${text}`;
  });
  const others = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `,${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{"data":{${fields.join(',')}}${others.join('')}}`;
}
