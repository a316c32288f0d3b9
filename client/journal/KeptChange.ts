import type { Value } from '#schema/fields/FieldKind.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { StoredRow } from '../api/RowTransport.ts';

/** What was typed into one row and is to be delivered, or that the row is to be deleted. */
export interface KeptChange {
  readonly id: string;
  /** The revision that it was typed over; `null` for a row the server does not know. */
  readonly revision: number | null;
  readonly set: RowValues;
  /** What typed references are called. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The row as it stood then; absent where it is new. */
  readonly base?: StoredRow | undefined;
}

/** Changes of one kind that are kept, and delivered, together. */
export interface KeptPack {
  /** Its place in the order of delivery. */
  readonly at: number;
  readonly kind: 'save' | 'remove';
  readonly changes: readonly KeptChange[];
}

/** What stands in a row and is not to be delivered as it is: texts that cannot be stored, values that somebody contests. */
export interface KeptRow extends KeptChange {
  readonly refused: Readonly<Record<string, { readonly text: string; readonly issue: Issue }>>;
  /** By field: what somebody else stored meanwhile. */
  readonly newer?: Readonly<Record<string, { readonly value: Value; readonly by?: string; readonly at?: string }>>;
  /** Somebody else deleted the row meanwhile. */
  readonly gone?: boolean;
}

/** Packs that were sent under one id; sent again under it, they are stored once. */
export interface KeptDelivery {
  readonly delivery: string;
  readonly packs: readonly number[];
}

/** All that is kept of a submission. */
export interface KeptChanges {
  readonly packs: readonly KeptPack[];
  readonly deliveries: readonly KeptDelivery[];
  readonly rows: readonly KeptRow[];
}
