import type { HeldRole } from '../../policies/Viewer.ts';

/** An account as administrators see it. */
export interface PersonListed {
  readonly id: number;
  readonly staffNo: string;
  readonly name: string;
  readonly active: boolean;
  readonly mustChangePassword: boolean;
  readonly roles: readonly HeldRole[];
}

export interface PeopleSought {
  readonly id?: number;
  /** Part of a staff number or name; empty finds all. */
  readonly search: string;
  readonly limit: number;
  readonly offset: number;
}
