import type { RenewalReason } from './sessionRenewal.ts';

const reasons: ReadonlyMap<string, RenewalReason> = new Map([
  ['NOT_SIGNED_IN', 'ended'],
  ['SIGNED_IN_AS_ANOTHER', 'another'],
]);

/** Why the person has to sign in again, told from the code of a refusal; `undefined` where that would not help. */
export function renewalReasonOf(code: string | undefined): RenewalReason | undefined {
  return code === undefined ? undefined : reasons.get(code);
}
