import type { Issue } from '#schema/issues/Issue.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { StoredRow } from '../../api/RowTransport.ts';

/** What was typed into a field and cannot be stored. */
export interface RefusedText {
  readonly text: string;
  readonly issue: Issue;
}

/** One row as the person sees it; a change makes a new one. */
export interface RowState {
  readonly id: string;
  /** The row as the server holds it; absent while it is new. */
  readonly stored: StoredRow | undefined;
  /** Typed here and not yet confirmed. */
  readonly pending: RowValues;
  readonly refused: Readonly<Record<string, RefusedText>>;
  /** A newer row that someone else stored in fields that were edited here. */
  readonly newer: StoredRow | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** Stored values under typed ones, computed fields calculated. */
  readonly values: RowValues;
}

/** A row without what follows from its values. */
export type RowParts = Omit<RowState, 'values'>;
