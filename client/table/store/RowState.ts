import type { Value } from '#schema/fields/FieldKind.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { StoredRow } from '../../api/RowTransport.ts';

/** What was typed into a field and cannot be stored. */
export interface RefusedText {
  readonly text: string;
  readonly issue: Issue;
}

/** A value that somebody else stored while another was typed here. */
export interface NewerValue {
  readonly value: Value;
  /** Who stored it, and when (ISO 8601), where that is known. */
  readonly by?: string;
  readonly at?: string;
}

/** One row as the person sees it; a change makes a new one. */
export interface RowState {
  readonly id: string;
  /** The row as the server holds it; absent while it is new. */
  readonly stored: StoredRow | undefined;
  /** Typed here and not yet confirmed. */
  readonly pending: RowValues;
  readonly refused: Readonly<Record<string, RefusedText>>;
  /** By field: what someone else stored where something else was typed here; the person chooses. */
  readonly newer: Readonly<Record<string, NewerValue>> | undefined;
  /** Fields that someone else changed while the row was shown. */
  readonly elsewhere?: ReadonlySet<string> | undefined;
  /** Someone else deleted the row while something was typed into it. */
  readonly gone?: boolean | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** Stored values under typed ones, computed fields calculated. */
  readonly values: RowValues;
}

/** A row without what follows from its values. */
export type RowParts = Omit<RowState, 'values'>;
