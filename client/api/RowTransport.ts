import type { Issue } from '#schema/issues/Issue.ts';
import type { RowValues } from '#schema/rows/readRow.ts';

/** A file that a row carries. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly uploadedAt: string;
}

/** A row as the server holds it. */
export interface StoredRow {
  readonly id: string;
  readonly revision: number;
  readonly values: RowValues;
  /** What the rows that reference fields name are called, by field. */
  readonly labels: Readonly<Record<string, string>>;
  /** The files it carries, by field and as a row; absent where its table takes none. */
  readonly files?: Readonly<Record<string, readonly StoredFile[]>>;
  /** Fields the person may not see. */
  readonly masked: readonly string[];
  /** The values of the same row in the school's collection before; absent where it has none. */
  readonly last?: RowValues;
  /** How a row stands that was brought over from last year; absent for one that was not. */
  readonly carried?: 'carried' | 'confirmed' | 'changed';
  /** Fields whose value of last year could not be brought over. */
  readonly emptied?: readonly string[];
}

/** Order and filter of a list, as the generated API takes them. */
export interface RowView {
  readonly orderBy: readonly Readonly<Record<string, 'ASC' | 'DESC'>>[];
  readonly where: Readonly<Record<string, unknown>>;
}

export interface RowChange {
  readonly id: string;
  /** `null` for a row the server does not know yet. */
  readonly revision: number | null;
  readonly set: RowValues;
  /** The row as it was when it was changed; absent where it is new. */
  readonly base?: StoredRow | undefined;
}

/** A row that was not stored or deleted: its faults, or the newer row that someone else stored. */
export interface RefusedRow {
  readonly id: string;
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly current: StoredRow | undefined;
}

/** How the rows of one submission are read and written. */
export interface RowTransport {
  read(view: RowView, offset: number, limit: number): Promise<{ rows: readonly StoredRow[]; total: number }>;
  /** Stores changes; sent under the same id of a delivery once more, they are answered and not stored again. */
  save(
    changes: readonly RowChange[],
    delivery: string,
  ): Promise<{ saved: readonly StoredRow[]; refused: readonly RefusedRow[] }>;
  remove(
    rows: readonly { readonly id: string; readonly revision: number }[],
    delivery: string,
  ): Promise<{ deleted: readonly string[]; refused: readonly RefusedRow[] }>;
}
