import type { Role } from '#schema/review/Role.ts';

/** The person who is signed in. */
export interface Me {
  readonly id: string;
  readonly staffNo: string;
  readonly name: string;
  readonly mustChangePassword: boolean;
  readonly mayExplore: boolean;
  readonly mayManagePeople: boolean;
  readonly mayMaintain: boolean;
  readonly mayRunCollections: boolean;
  readonly school: { readonly code: string; readonly name: string };
  readonly roles: readonly {
    readonly role: Role;
    readonly department: { readonly code: string; readonly name: string } | null;
  }[];
}
