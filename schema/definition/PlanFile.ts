import type { Department, DepartmentKind, Phase, Plan, ReviewLevelName } from './Plan.ts';

/** Departments by code, or all of a kind with some more and some less. */
export type DepartmentChoice =
  | readonly string[]
  | { readonly kind?: DepartmentKind; readonly plus?: readonly string[]; readonly except?: readonly string[] };

export interface PartFile {
  readonly fills?: DepartmentChoice;
  readonly reviews?: DepartmentChoice;
  readonly fields?: readonly string[];
}

export interface DutyFile extends Omit<PartFile, 'fields'> {
  readonly table?: string;
  readonly due?: string;
  readonly assists?: DepartmentChoice;
  readonly ask?: string | null;
  readonly parts?: readonly PartFile[];
}

export interface ReviewLevelFile {
  readonly level?: ReviewLevelName;
  readonly title?: string;
  readonly due?: string;
  readonly by?: readonly string[];
  readonly tables?: 'core' | readonly string[];
}

/** A plan as its file holds it, without what the meta-schema refused. */
export interface PlanFile {
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly catalogue?: string;
  readonly departments?: readonly Partial<Department>[];
  readonly phases?: readonly Partial<Phase>[];
  readonly review?: readonly ReviewLevelFile[];
  readonly duties?: readonly DutyFile[];
  readonly core?: readonly string[];
  readonly signatures?: Plan['signatures'];
  readonly daily?: Partial<Plan['daily']>;
  readonly networks?: readonly string[];
}
