import { describe, expect, it } from 'vitest';
import type { Phase, Plan, ReviewLevel } from '#schema/definition/Plan.ts';
import { firstReviewState } from '#schema/review/firstReviewState.ts';
import { fitsRows } from '#schema/review/fitsRows.ts';
import { type MoveName, moveNames } from '#schema/review/moves.ts';
import { isOpen, layersBefore } from '#schema/review/phases.ts';
import { stateAfter } from '#schema/review/stateAfter.ts';
import { isApproved, isEditable, isSent, stateAfterEdit } from '#schema/review/stateFacts.ts';
import { submissionStates, type SubmissionState } from '#schema/review/SubmissionState.ts';

const phase = (id: string, layers: readonly string[], after: readonly string[] = []): Phase => ({
  id,
  title: id,
  opens: '2023-10-01',
  closes: '2023-10-31',
  layers,
  after,
});

function planOf(review: readonly ReviewLevel[], phases: readonly Phase[] = []): Plan {
  const none = { departments: [], duties: [], core: [], signatures: {}, networks: [] };
  return { ...none, id: 'p', file: 'p', title: 'p', catalogue: 'c', phases, review, daily: { tables: [], review: [] } };
}

function movesOfList(rows: number): readonly MoveName[] {
  return moveNames.filter((move) => fitsRows(move, { shape: 'list' }, rows));
}

function statesBefore(move: MoveName): readonly SubmissionState[] {
  return submissionStates.filter((state) => stateAfter(move, state, 'deptReview') !== undefined);
}

describe('a move', () => {
  it('leads from a draft to the first level, and from there back', () => {
    expect(stateAfter('submit', 'draft', 'deptReview')).toBe('deptReview');
    expect(stateAfter('submit', 'draft', 'locked')).toBe('locked');
    expect(stateAfter('takeBack', 'deptReview', 'deptReview')).toBe('draft');
  });

  it('leads nowhere from any other state', () => {
    expect(statesBefore('submit')).toEqual(['draft']);
    expect(statesBefore('confirmEmpty')).toEqual(['notStarted', 'draft', 'returned']);
    expect(statesBefore('takeBack')).toEqual(['deptReview']);
  });
});

describe('a list', () => {
  it('is sent with its rows, an empty one by saying that there is nothing', () => {
    expect(movesOfList(3)).toEqual(['submit', 'takeBack']);
    expect(movesOfList(0)).toEqual(['confirmEmpty', 'takeBack']);
  });
});

describe('a record', () => {
  it('is never confirmed as empty', () => {
    expect(moveNames.filter((move) => fitsRows(move, { shape: 'record' }, 0))).toEqual(['submit', 'takeBack']);
  });
});

describe('the first level', () => {
  it('is the department’s where it is switched on or no other is built', () => {
    expect(firstReviewState(planOf([{ level: 'department', title: '部门', by: [] }]), 't')).toBe('deptReview');
    expect(firstReviewState(planOf([{ level: 'school', title: '学校', by: [] }]), 't')).toBe('deptReview');
  });

  it('is none where no level looks at the table: it is locked at once', () => {
    expect(firstReviewState(planOf([]), 't')).toBe('locked');
    expect(firstReviewState(planOf([{ level: 'department', title: '部门', by: [], tables: ['u'] }]), 't')).toBe(
      'locked',
    );
  });
});

describe('a state', () => {
  it('is open to edits before it is sent and once it is returned', () => {
    expect(submissionStates.filter(isEditable)).toEqual(['notStarted', 'draft', 'returned']);
    expect(submissionStates.filter(isSent)).toEqual(submissionStates.slice(3));
    expect(submissionStates.filter(isApproved)).toEqual(['locked', 'exported']);
  });

  it('becomes a draft with the first edit', () => {
    expect(['notStarted', 'draft', 'returned'].map((state) => stateAfterEdit(state as 'draft'))).toEqual([
      'draft',
      'draft',
      'draft',
    ]);
  });
});

describe('a phase', () => {
  it('is open from its first day to its last', () => {
    const days = ['2023-09-30', '2023-10-01', '2023-10-31', '2023-11-01'];
    expect(days.map((day) => isOpen(phase('a', []), day))).toEqual([false, true, true, false]);
  });

  it('waits for the layers of the phases before it', () => {
    const tables = phase('tables', ['basic', 'special'], ['source']);
    expect(layersBefore(planOf([], [phase('source', ['source']), tables]), tables)).toEqual(['source']);
  });
});
