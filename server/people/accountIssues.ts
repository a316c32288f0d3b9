import type { Issue } from '#schema/issues/Issue.ts';
import { departmentRoles } from '#schema/review/Role.ts';
import type { HeldRole } from '../policies/Viewer.ts';

/** Characters that are seen and no others: none that turns the line round, no half of one. */
const readable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,50}$/u;

/** What is wrong with an account that is to be made; empty where nothing is. */
export function accountIssues(
  account: { readonly staffNo: string; readonly name: string; readonly roles: readonly HeldRole[] },
  departments: readonly { readonly code: string }[],
): readonly Issue[] {
  const issues: Issue[] = [];
  if (!/^[\w.-]{1,40}$/.test(account.staffNo))
    issues.push({ code: 'staffNoMalformed', field: 'staffNo', details: { maximum: 40 } });
  if (account.name.trim() === '' || !readable.test(account.name))
    issues.push({ code: 'nameMalformed', field: 'name', details: { maximum: 50 } });
  for (const held of account.roles) {
    if (departmentRoles.includes(held.role) && held.department === undefined)
      issues.push({ code: 'departmentNeeded', field: 'roles', details: { role: held.role } });
    if (held.department !== undefined && !departments.some(({ code }) => code === held.department))
      issues.push({ code: 'departmentUnknown', field: 'roles', details: { department: held.department } });
  }
  return issues;
}
