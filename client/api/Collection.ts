import type { SubmissionState } from '#schema/review/SubmissionState.ts';

export interface Department {
  readonly code: string;
  readonly name: string;
}

export type SubmissionMove = 'submit' | 'confirmEmpty' | 'takeBack';

/** One department's part of one table in one collection. */
export interface Submission {
  readonly id: string;
  readonly table: string;
  readonly department: Department;
  /** The fields of this part where a record is divided; `null` where all are. */
  readonly fields: readonly string[] | null;
  readonly state: SubmissionState;
  readonly version: number;
  readonly due: string | null;
  readonly editable: boolean;
  readonly moves: readonly SubmissionMove[];
  readonly rowCount: number;
  readonly filledCells: number;
  /** What becomes of the rows that were brought over from last year; `null` where none were. */
  readonly carry: CarryCounts | null;
  /** Fields that are to be filled in though it is sent; `null`: none. */
  readonly reopened: readonly string[] | null;
}

/** Rows that were brought over from last year, by what became of them. */
export interface CarryCounts {
  readonly total: number;
  /** Not confirmed yet. */
  readonly carried: number;
  readonly confirmed: number;
  readonly changed: number;
  readonly dropped: number;
  readonly new: number;
}

/** A table as a collection asks for it. */
export interface CollectionTable {
  readonly no: string;
  readonly name: string;
  readonly title: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly layer: string;
  readonly group: string;
  readonly shape: 'record' | 'list';
  readonly applies: boolean;
  readonly due: string | null;
  readonly fieldTitles: readonly string[];
  readonly submissions: readonly Submission[];
}

export interface CatalogueWindow {
  readonly name: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly at: string | null;
}

export interface CollectionEntry {
  readonly id: string;
  readonly title: string;
}

/** One school's run of one catalogue. */
export interface Collection extends CollectionEntry {
  readonly catalogue: {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly year: number;
    readonly windows: readonly CatalogueWindow[];
    readonly groups: readonly string[];
  };
  readonly tables: readonly CollectionTable[];
}
