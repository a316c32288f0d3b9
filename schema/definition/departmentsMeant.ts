import type { Department } from './Plan.ts';
import type { DepartmentChoice } from './PlanFile.ts';

/** Codes of the departments that a duty means; those of a kind in the order of the plan. */
export function departmentsMeant(
  choice: DepartmentChoice | undefined,
  departments: readonly Partial<Department>[],
): readonly string[] {
  if (choice === undefined) return [];
  if (isCodes(choice)) return choice;
  const { kind, plus = [], except = [] } = choice;
  const ofKind = departments.flatMap(({ code, kind: own }) => (code !== undefined && own === kind ? [code] : []));
  return [...new Set([...ofKind, ...plus])].filter((code) => !except.includes(code));
}

export function isCodes(choice: DepartmentChoice): choice is readonly string[] {
  return Array.isArray(choice);
}
