import type { ChangeLog } from '../../journal/ChangeLog.ts';
import type { RowTransport } from '../../api/RowTransport.ts';
import type { ReadKept } from './resumeRows.ts';

/** What a store of rows rests on. */
export interface TableStoreOptions {
  readonly transport: RowTransport;
  readonly problemCode: (error: unknown) => string | undefined;
  /** Names of the fields that the system fills in. */
  readonly filled: ReadonlySet<string>;
  /** Where what is typed is kept until it is delivered. */
  readonly log: ChangeLog;
  readonly readKept: ReadKept;
  readonly pause?: number;
}
