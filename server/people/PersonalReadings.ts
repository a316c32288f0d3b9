import type { Database } from '../database/openDatabase.ts';
import { insertReadings, type ReadingRow } from '../database/people/insertReadings.ts';
import type { Viewer } from '../policies/Viewer.ts';

export interface PersonalReadingMade {
  /** `<catalogue>/<table>`. */
  readonly table: string;
  /** Names of the personal and sensitive fields that were shown. */
  readonly fields: readonly string[];
  readonly rows: number;
  /** One of the fields is sensitive. */
  readonly sensitive: boolean;
}

const longestWait = 250;
const mostWaiting = 500;
const mostKept = 100_000;

/**
 * The record of who read personal data. What is sensitive is on record before `record` ends, so that no answer
 * leaves without it; what is personal is written with what others read in the same quarter of a second.
 */
export class PersonalReadings {
  private waiting: ReadingRow[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  async record(viewer: Viewer, made: readonly PersonalReadingMade[]): Promise<void> {
    const shown = made.filter((one) => one.rows > 0 && one.fields.length > 0);
    if (shown.length === 0) return;
    const at = new Date();
    const rows = shown.map(({ table, fields, rows }) => ({
      school: viewer.school,
      person: viewer.personId,
      at,
      table,
      fields,
      rows,
    }));
    if (shown.some((one) => one.sensitive)) return insertReadings(this.database, rows);
    this.waiting.push(...rows);
    if (this.waiting.length >= mostWaiting) return this.flush();
    this.timer ??= setTimeout(() => void this.flush(), longestWait);
  }

  /** Writes what waits. What cannot be written is kept for the next time, within bounds. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const rows = this.waiting;
    this.waiting = [];
    if (rows.length === 0) return;
    try {
      await insertReadings(this.database, rows);
    } catch (error) {
      this.onFailure(error);
      this.waiting = [...rows, ...this.waiting].slice(-mostKept);
    }
  }
}
