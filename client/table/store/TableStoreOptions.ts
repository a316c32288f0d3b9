import type { RowTransport } from '../../api/RowTransport.ts';

/** What a store of rows rests on. */
export interface TableStoreOptions {
  readonly transport: RowTransport;
  readonly problemCode: (error: unknown) => string | undefined;
  /** Names of the fields that the system fills in. */
  readonly filled: ReadonlySet<string>;
  readonly pause?: number;
}
