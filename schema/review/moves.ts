import type { SubmissionState } from './SubmissionState.ts';

/** What a person can do to a submission as a whole. */
export const moveNames = ['submit', 'confirmEmpty', 'takeBack'] as const;

export type MoveName = (typeof moveNames)[number];

export interface Move {
  readonly from: readonly SubmissionState[];
  /** `firstLevel` is the first review level of the plan that is switched on, or `locked` where there is none. */
  readonly to: SubmissionState | 'firstLevel';
  /** Who makes the move: those who fill the submission, or those who review it at its level. */
  readonly by: 'fillers' | 'reviewers';
  /** Whether the submission must be without errors and its phase open. */
  readonly checked: boolean;
  /**
   * What a list must hold: that it was forgotten and that there is nothing to report look alike, so an empty one is sent by
   * saying so. `undefined` where it does not matter.
   */
  readonly rows: 'some' | 'none' | undefined;
}

/** Every move, as data: a further level of review is a further entry. */
export const moves: Readonly<Record<MoveName, Move>> = {
  submit: { from: ['draft'], to: 'firstLevel', by: 'fillers', checked: true, rows: 'some' },
  confirmEmpty: {
    from: ['notStarted', 'draft', 'returned'],
    to: 'firstLevel',
    by: 'fillers',
    checked: true,
    rows: 'none',
  },
  takeBack: { from: ['deptReview'], to: 'draft', by: 'fillers', checked: false, rows: undefined },
};
