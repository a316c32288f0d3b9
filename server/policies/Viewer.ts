import type { Role } from '#schema/review/Role.ts';

export interface HeldRole {
  readonly role: Role;
  /** Code of the department the role is held for; absent: for the school. */
  readonly department?: string;
}

/** The person who asks, as policies see him or her. */
export interface Viewer {
  readonly personId: number;
  readonly staffNo: string;
  readonly name: string;
  readonly school: number;
  readonly roles: readonly HeldRole[];
  /** Nothing but the change of the password is allowed while this holds. */
  readonly mustChangePassword: boolean;
  /** A script asks with a token in the person's place: no more than this is shown to it. */
  readonly token?: TokenScope;
}

export interface TokenScope {
  /** Ids of the tables it reads; absent: all that the person may read. */
  readonly tables?: readonly string[];
  /** Whether it is shown personal fields that the person is shown. */
  readonly showsPersonal: boolean;
}
