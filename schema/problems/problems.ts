import type { Issue } from '../issues/Issue.ts';
import { problem } from './problem.ts';

/** Every refusal of the system. */
export const problems = {
  /** The submission is sent or approved: nobody changes its rows. */
  submissionNotEditable: problem(
    'SUBMISSION_NOT_EDITABLE',
    (d: { submission: string; state: string }) => `Submission ${d.submission} is in ${d.state}`,
  ),
  /** Somebody moved the submission after the caller read it. */
  submissionChanged: problem(
    'SUBMISSION_CHANGED',
    (d: { submission: string; state: string; version: number }) =>
      `Submission ${d.submission} has been moved to ${d.state} since it was read`,
  ),
  moveNotAllowed: problem(
    'MOVE_NOT_ALLOWED',
    (d: { move: string; state: string }) => `${d.move} leads nowhere from ${d.state}`,
  ),
  /** A list without rows is sent by confirming that there is nothing to report. */
  submissionEmpty: problem('SUBMISSION_EMPTY', (d: { submission: string }) => `Submission ${d.submission} has no rows`),
  /** That there is nothing to report was confirmed of a list with rows. */
  submissionNotEmpty: problem(
    'SUBMISSION_NOT_EMPTY',
    (d: { submission: string; rows: number }) => `Submission ${d.submission} has ${d.rows} rows`,
  ),
  submissionHasErrors: problem(
    'SUBMISSION_HAS_ERRORS',
    (d: { submission: string; errors: number; warnings: number }) =>
      `Submission ${d.submission} has ${d.errors} errors`,
  ),
  phaseNotOpen: problem(
    'PHASE_NOT_OPEN',
    (d: { phase: string; opens: string; closes: string; today: string }) =>
      `${d.today} is not within phase ${d.phase}, from ${d.opens} to ${d.closes}`,
  ),
  phaseNotReached: problem(
    'PHASE_NOT_REACHED',
    (d: { phase: string; waitingFor: number }) =>
      `Phase ${d.phase} begins when ${d.waitingFor} submissions of earlier phases are sent`,
  ),
  /** The definitions ask for a change of the database that would lose or refuse stored values. */
  changeRefused: problem(
    'CHANGE_REFUSED',
    (d: { reasons: readonly string[] }) =>
      `The database keeps as it is, for it would lose values:\n${d.reasons.join('\n')}`,
  ),
  /** Values that the database refuses, whoever sent them past the readers. */
  valuesRefused: problem(
    'VALUES_REFUSED',
    (d: { table: string; issues: readonly Issue[] }) => `${d.table} does not take ${d.issues.length} of the values`,
  ),
  /** The change of definitions is live, withdrawn or failed: nothing is left to decide. */
  publicationSettled: problem(
    'PUBLICATION_SETTLED',
    (d: { id: number; state: string }) => `Publication ${d.id} is ${d.state} already`,
  ),
  databaseBusy: problem<Nothing>('DATABASE_BUSY', () => 'Others write the same rows just now; try again'),
  databaseAway: problem<Nothing>('DATABASE_AWAY', () => 'The database does not answer just now'),
  notFound: problem('NOT_FOUND', (d: { what: string; id: string }) => `There is no ${d.what} ${d.id}`),
  /** Staff number or password is wrong, or the account is not in use: which of them is not told. */
  signInRefused: problem<Nothing>('SIGN_IN_REFUSED', () => 'Staff number or password is wrong'),
  signInLocked: problem(
    'SIGN_IN_LOCKED',
    (d: { seconds: number }) => `Too many failed attempts; the next is possible in ${d.seconds} s`,
  ),
  schoolNeeded: problem<Nothing>('SCHOOL_NEEDED', () => 'There are several schools: name one'),
  notSignedIn: problem<Nothing>('NOT_SIGNED_IN', () => 'Nobody is signed in'),
  /** A token that was never given, has ended or was revoked, or whose person has left. */
  tokenRefused: problem<Nothing>('TOKEN_REFUSED', () => 'The token is not in force'),
  /** A page asks that another person opened than the one who has signed in in its browser since. */
  signedInAsAnother: problem<Nothing>('SIGNED_IN_AS_ANOTHER', () => 'Somebody else is signed in in this browser'),
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
  /** A file that is not taken as evidence: `type`, `empty`, `tooMany`, `name`, `field` or `otherPart` is why. */
  fileRefused: problem('FILE_REFUSED', (d: { reason: FileReason }) => `The file is not taken: ${d.reason}`),
  bodyMalformed: problem<Nothing>('BODY_MALFORMED', () => 'The body is not what its content type says'),
  tooManyRequests: problem('TOO_MANY_REQUESTS', (d: { seconds: number }) => `Too many requests; wait ${d.seconds} s`),
  /** A value of a filter that its field cannot have. */
  valueRefused: problem(
    'VALUE_REFUSED',
    (d: { field: string; expected: string }) => `A value for ${d.field} is not ${d.expected}`,
  ),
  cursorRefused: problem<Nothing>('CURSOR_REFUSED', () => 'The cursor was made for another order, or is none'),
  pageRefused: problem(
    'PAGE_REFUSED',
    (d: { table: string; limit: number; most: number }) =>
      `${d.limit} rows of ${d.table} are asked for; from 0 to ${d.most} may be`,
  ),
  queryTooSlow: problem<Nothing>('QUERY_TOO_SLOW', () => 'The query took too long and was ended'),
  queryTooLarge: problem(
    'QUERY_TOO_LARGE',
    (d: { of: string; found: number; most: number }) => `The query has ${d.found} of ${d.of}; at most ${d.most} may be`,
  ),
  operationRefused: problem(
    'OPERATION_REFUSED',
    (d: { kind: string }) => `Operations of the kind ${d.kind} are not answered here`,
  ),
};

type Nothing = Readonly<Record<string, never>>;

type FileReason = 'type' | 'empty' | 'tooMany' | 'name' | 'field' | 'otherPart';
