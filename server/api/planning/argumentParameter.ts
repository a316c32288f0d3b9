import { problems } from '#schema/problems/problems.ts';
import { valueOf } from '../../database/reading/bindValues.ts';
import type { BoundRequest, Parameter } from '../../database/reading/RowQuery.ts';
import type { Given } from './Given.ts';
import type { Planning } from './Planning.ts';

/** The argument as a parameter; `undefined` where it is not given. */
export function parameterOf(given: Given | undefined): Parameter | undefined {
  return given?.kind === 'value' ? given.parameter : undefined;
}

/** The argument, refused where it is none of those that are expected, before any statement. */
export function exactly(
  planning: Planning,
  parameter: Parameter | undefined,
  refusal: { readonly field: string; readonly expected: string },
  holds: (value: unknown) => boolean,
): Parameter | undefined {
  if (parameter === undefined) return undefined;
  const read = (request: BoundRequest): unknown => {
    const value = valueOf(parameter, request);
    if (value !== null && value !== undefined && !holds(value)) throw problems.valueRefused(refusal);
    return value;
  };
  const value = read(planning.request);
  return 'constant' in parameter ? { constant: value } : { request: read };
}
