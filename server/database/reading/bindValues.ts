import type { TablePolicy } from '../../policies/tablePolicy.ts';
import { policyShape } from './policyShape.ts';
import type { BoundRequest, Parameter } from './RowQuery.ts';
import type { Source } from './Statement.ts';

/** What the parameters of a statement are taken from. */
export interface StatementRequest extends BoundRequest {
  readonly school: number;
  readonly collection: number;
  /** The school's collection of the catalogue before, where it had one. */
  readonly previous: number | null;
  readonly policy: (table: string) => TablePolicy;
}

/** The parameters of a statement as PostgreSQL reads them in text form. */
export function bindValues(sources: readonly Source[], request: StatementRequest): (string | null)[] {
  return sources.map((source) => asText(sourceValue(source, request)));
}

/** The value of a parameter in a request. */
export function valueOf(parameter: Parameter, request: BoundRequest): unknown {
  if ('constant' in parameter) return parameter.constant;
  if ('request' in parameter) return parameter.request(request);
  let value: unknown = request.variables;
  for (const step of parameter.path) value = (value as Readonly<Record<string, unknown>>)[step];
  return value;
}

function sourceValue(source: Source, request: StatementRequest): unknown {
  if ('constant' in source || 'path' in source || 'request' in source) return valueOf(source, request);
  if ('scope' in source) return request[source.scope];
  return source.policy(policyShape(request.policy(source.table)));
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `{${value.map(asElement).join(',')}}`;
  return JSON.stringify(value);
}

function asElement(value: unknown): string {
  const text = asText(value);
  return text === null ? 'NULL' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
