import type { Issue } from '../issues/Issue.ts';
import { problem } from './problem.ts';

/** Every refusal of the system. */
export const problems = {
  /** Someone saved the row after the caller read it. */
  rowChanged: problem(
    'ROW_CHANGED',
    (d: { table: string; row: string; current: unknown }) => `Row ${d.row} of ${d.table} has changed since it was read`,
  ),
  rowRefused: problem(
    'ROW_REFUSED',
    (d: { table: string; row: string; issues: readonly Issue[] }) =>
      `Row ${d.row} of ${d.table} has ${d.issues.length} values that cannot be stored`,
  ),
  notFound: problem('NOT_FOUND', (d: { what: string; id: string }) => `There is no ${d.what} ${d.id}`),
  /** Staff number or password is wrong, or the account is not in use: which of them is not told. */
  signInRefused: problem<Nothing>('SIGN_IN_REFUSED', () => 'Staff number or password is wrong'),
  signInLocked: problem(
    'SIGN_IN_LOCKED',
    (d: { seconds: number }) => `Too many failed attempts; the next is possible in ${d.seconds} s`,
  ),
  schoolNeeded: problem<Nothing>('SCHOOL_NEEDED', () => 'There are several schools: name one'),
  notSignedIn: problem<Nothing>('NOT_SIGNED_IN', () => 'Nobody is signed in'),
  passwordMustChange: problem<Nothing>('PASSWORD_MUST_CHANGE', () => 'The password must be changed first'),
  passwordRefused: problem(
    'PASSWORD_REFUSED',
    (d: { issues: readonly Issue[] }) => `The password breaks ${d.issues.length} rules`,
  ),
  notAllowed: problem('NOT_ALLOWED', (d: { to: string }) => `The person may not ${d.to}`),
  networkNotAllowed: problem<Nothing>('NETWORK_NOT_ALLOWED', () => 'The school does not allow this network'),
  staffNumberTaken: problem(
    'STAFF_NUMBER_TAKEN',
    (d: { staffNo: string }) => `There is an account ${d.staffNo} already`,
  ),
  accountRefused: problem(
    'ACCOUNT_REFUSED',
    (d: { issues: readonly Issue[] }) => `The account has ${d.issues.length} faults`,
  ),
  /** A form or link of another site sent the request, or a page that this server did not serve. */
  requestForged: problem(
    'REQUEST_FORGED',
    (d: { reason: string }) => `The request is not of our own pages: ${d.reason}`,
  ),
  bodyTooLarge: problem('BODY_TOO_LARGE', (d: { bytes: number }) => `The body is larger than ${d.bytes} bytes`),
  bodyMalformed: problem<Nothing>('BODY_MALFORMED', () => 'The body is not what its content type says'),
  tooManyRequests: problem('TOO_MANY_REQUESTS', (d: { seconds: number }) => `Too many requests; wait ${d.seconds} s`),
};

type Nothing = Readonly<Record<string, never>>;
