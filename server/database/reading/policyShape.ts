import type { RowCondition } from '../../policies/RowCondition.ts';
import type { TablePolicy } from '../../policies/tablePolicy.ts';

/** A policy without its persons and departments: policies of one shape share a statement. */
export interface PolicyShape {
  readonly text: string;
  /** Each list of departments once, in the order of its first mention; the shape names it by number. */
  readonly departments: readonly (readonly string[])[];
  readonly staffNo: string | undefined;
}

const known = new WeakMap<TablePolicy, PolicyShape>();

export function policyShape(policy: TablePolicy): PolicyShape {
  const made = known.get(policy) ?? makeShape(policy);
  known.set(policy, made);
  return made;
}

export function departmentsKey(departments: readonly string[]): string {
  return JSON.stringify(departments);
}

function makeShape(policy: TablePolicy): PolicyShape {
  const departments = new Map<string, readonly string[]>();
  let staffNo: string | undefined;
  const conditionText = (condition: RowCondition): string => {
    if (condition.kind === 'departments') {
      const key = departmentsKey(condition.departments);
      departments.set(key, condition.departments);
      return `departments ${[...departments.keys()].indexOf(key)}`;
    }
    if (condition.kind !== 'ownRows') return condition.kind;
    staffNo = condition.staffNo;
    return `own ${condition.field}`;
  };
  const text = JSON.stringify([
    policy.rows.map(conditionText),
    policy.masked,
    Object.entries(policy.unmasked).map(([field, conditions]) => [field, conditions.map(conditionText)]),
    policy.lookup ?? null,
  ]);
  return { text, departments: [...departments.values()], staffNo };
}
