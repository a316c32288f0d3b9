import type { Plan } from '#schema/definition/Plan.ts';
import type { Table } from '#schema/definition/Table.ts';
import { fitsRows } from '#schema/review/fitsRows.ts';
import { moveNames, moves } from '#schema/review/moves.ts';
import { isEditable } from '#schema/review/stateFacts.ts';
import type { SubmissionFacts } from '../../database/review/selectSubmissions.ts';
import { mayMove } from '../../policies/mayMove.ts';
import { rowsToEdit } from '../../policies/rowsToEdit.ts';
import type { Viewer } from '../../policies/Viewer.ts';
import type { Submission } from './Submission.ts';

/** A submission with what this viewer may do to it. */
export function submissionOf(viewer: Viewer, plan: Plan, table: Table, facts: SubmissionFacts): Submission {
  return {
    ...facts,
    carry: carryCountsOf(facts),
    department: { code: facts.department, name: facts.departmentName, kind: facts.departmentKind },
    signatures: plan.signatures[facts.departmentKind] ?? [],
    editable: isEditable(facts.state) && rowsToEdit(viewer, plan, table, facts) !== undefined,
    moves: mayMove(viewer, facts)
      ? moveNames.filter((move) => moves[move].from.includes(facts.state) && fitsRows(move, table, facts.rowCount))
      : [],
  };
}

function carryCountsOf(facts: SubmissionFacts): Submission['carry'] {
  const { carriedRows, confirmedRows, changedRows, droppedRows, rowCount } = facts;
  if (carriedRows === 0) return null;
  return {
    total: carriedRows,
    carried: carriedRows - confirmedRows - changedRows - droppedRows,
    confirmed: confirmedRows,
    changed: changedRows,
    dropped: droppedRows,
    new: rowCount - (carriedRows - droppedRows),
  };
}
