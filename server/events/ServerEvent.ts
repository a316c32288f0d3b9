/**
 * What one process tells all browsers, through the database: facts about changes, never values of rows. A browser that
 * hears of one asks for what it may see.
 */
export type ServerEvent =
  /** Other definitions are in force. */
  | { readonly type: 'edition'; readonly edition: number }
  /** Rows of a submission were stored or removed. */
  | {
      readonly type: 'rows';
      readonly school: number;
      readonly submission: string;
      /** Ids of the rows; empty: more than are worth telling. */
      readonly rows: readonly string[];
      /** First and last place in the submission's chain of changes. */
      readonly from: number;
      readonly to: number;
      readonly by: number;
      /** The id under which the sender delivered the change: it knows its own. */
      readonly delivery?: string;
    }
  /** A submission was moved, reopened, or its carried rows counted anew. */
  | { readonly type: 'submission'; readonly school: number; readonly submission: string };

/** The channel of the database that events go through. */
export const eventChannel = 'server_event';
