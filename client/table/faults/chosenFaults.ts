import type { Failure } from '../../api/useFailures.ts';

/** Which faults are shown. */
export interface FaultChoice {
  /** `mine`: those in a field that the person may fill in. */
  readonly which: 'all' | 'notStored' | 'error' | 'warning' | 'mine';
  /** A kind of fault, as `kindOfFault` names it; absent: every kind. */
  readonly kind: string | undefined;
}

/** What makes faults of one kind: the same rule or lack in the same fields. */
export function kindOfFault({ code, fields, message, severity }: Failure): string {
  return [severity, code, fields.join(' '), message].join('\n');
}

export function isMine({ fields }: Failure, editable: ReadonlySet<string>): boolean {
  return fields.some((field) => editable.has(field));
}

/** Errors before warnings, each in the server's order, as far as they are chosen. */
export function chosenFaults(
  failures: readonly Failure[],
  { which, kind }: FaultChoice,
  editable: ReadonlySet<string>,
): readonly Failure[] {
  const chosen = failures.filter((failure) => {
    if (kind !== undefined && kindOfFault(failure) !== kind) return false;
    if (which === 'mine') return isMine(failure, editable);
    return which === 'all' || failure.severity === which;
  });
  return [
    ...chosen.filter(({ severity }) => severity === 'error'),
    ...chosen.filter(({ severity }) => severity === 'warning'),
  ];
}
