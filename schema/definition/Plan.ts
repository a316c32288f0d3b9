export type DepartmentKind = 'office' | 'college' | 'centre';

export interface Department {
  readonly code: string;
  readonly name: string;
  readonly kind: DepartmentKind;
}

/** Who fills and who reviews a table, or one part of a record; departments by code. */
export interface DutyPart {
  readonly fills: readonly string[];
  /** All of them must pass. */
  readonly reviews: readonly string[];
  /** Typed fields of the part; absent where the part is the whole table. */
  readonly fields?: readonly string[];
}

/** What a plan asks of a table. A table that is not divided has exactly one part. */
export interface Duty {
  readonly table: string;
  readonly parts: readonly DutyPart[];
  readonly due?: string;
  /** Departments whose collectors help to fill it. */
  readonly assists: readonly string[];
  /** Whom to ask: a department's code or a staff number. */
  readonly ask?: string;
}

export interface Phase {
  readonly id: string;
  readonly title: string;
  readonly opens: string;
  readonly closes: string;
  readonly layers: readonly string[];
  readonly after: readonly string[];
}

export type ReviewLevelName = 'department' | 'office' | 'school' | 'leaders';

export interface ReviewLevel {
  readonly level: ReviewLevelName;
  readonly title: string;
  readonly due?: string;
  readonly by: readonly string[];
  /** Names of the tables the level looks at; absent: all. */
  readonly tables?: readonly string[];
}

/** One school's way of running one catalogue, read and linked: kinds of departments stand as their codes. */
export interface Plan {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** Id of the catalogue. */
  readonly catalogue: string;
  readonly departments: readonly Department[];
  readonly phases: readonly Phase[];
  readonly review: readonly ReviewLevel[];
  readonly duties: readonly Duty[];
  /** Names of the tables that the leaders look at. */
  readonly core: readonly string[];
  /** Lines to sign on a printed sheet, by kind of department. */
  readonly signatures: Readonly<Record<string, readonly string[]>>;
  /** Tables open all year in a standing collection. */
  readonly daily: { readonly tables: readonly string[]; readonly review: readonly ReviewLevelName[] };
  /** CIDR ranges; empty: no restriction. */
  readonly networks: readonly string[];
}
