/** What a person may be in a school; most roles are held for a department. */
export const roles = [
  'administrator',
  'qualityOffice',
  'maintainer',
  'collector',
  'reviewer',
  'teacher',
  'analyst',
  'leader',
] as const;

export type Role = (typeof roles)[number];

/** Roles that mean nothing without the department they are held for. */
export const departmentRoles: readonly Role[] = ['collector', 'reviewer'];
