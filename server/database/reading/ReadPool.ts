import { ReadConnection, type ReadStatement } from './ReadConnection.ts';
import type { RawRows } from './readMessages.ts';

interface Waiting {
  readonly statement: ReadStatement;
  readonly values: readonly (string | null)[];
  readonly resolve: (rows: RawRows) => void;
  readonly reject: (error: unknown) => void;
}

/** Connections that only read, each for one statement at a time. */
export class ReadPool {
  readonly #idle: ReadConnection[] = [];
  readonly #all = new Set<ReadConnection>();
  readonly #waiting: Waiting[] = [];
  #opening = 0;
  #closed = false;

  constructor(
    readonly url: string,
    readonly size: number,
  ) {}

  run(statement: ReadStatement, values: readonly (string | null)[]): Promise<RawRows> {
    return new Promise((resolve, reject) => {
      const waiting = { statement, values, resolve, reject };
      const connection = this.#idle.pop();
      if (connection !== undefined) {
        this.#use(connection, waiting);
        return;
      }
      this.#waiting.push(waiting);
      if (this.#all.size + this.#opening < this.size) void this.#open();
    });
  }

  close(): void {
    this.#closed = true;
    for (const connection of this.#all) connection.close();
    for (const waiting of this.#waiting.splice(0)) waiting.reject(new Error('The pool is closed'));
  }

  async #open(): Promise<void> {
    this.#opening += 1;
    const connection = new ReadConnection((closed) => this.#forget(closed));
    try {
      await connection.open(this.url);
      this.#all.add(connection);
      if (this.#closed) connection.close();
      else this.#next(connection);
    } catch (error) {
      this.#waiting.shift()?.reject(error);
    } finally {
      this.#opening -= 1;
    }
  }

  #use(connection: ReadConnection, { statement, values, resolve, reject }: Waiting): void {
    connection
      .run(statement, values)
      .then(resolve, reject)
      .finally(() => this.#next(connection));
  }

  #next(connection: ReadConnection): void {
    if (connection.closed) return;
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#idle.push(connection);
    else this.#use(connection, waiting);
  }

  #forget(connection: ReadConnection): void {
    this.#all.delete(connection);
    const at = this.#idle.indexOf(connection);
    if (at !== -1) this.#idle.splice(at, 1);
    if (this.#waiting.length > 0 && !this.#closed) void this.#open();
  }
}
