import type { Change } from './Change.ts';

/** One of the two things compared, as people call it. */
export interface ComparedSide {
  readonly label: string;
  readonly title: string;
  readonly tables: number;
  readonly fields: number;
}

/** All that differs between two sets of definitions. */
export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly changes: readonly Change[];
  /** What could not be compared, and why; Chinese. */
  readonly remarks: readonly string[];
}
