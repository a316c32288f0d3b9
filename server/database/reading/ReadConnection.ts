import type { Socket } from 'node:net';
import pg from 'pg';
import { serialize } from 'pg-protocol';
import { readMessages, type RawRows } from './readMessages.ts';

export type PlanMode = 'auto' | 'force_generic_plan';

export interface ReadStatement {
  /** Absent: the statement is not kept prepared. */
  readonly name: string | undefined;
  readonly text: string;
  readonly width: number;
  readonly mode: PlanMode;
}

interface Running {
  readonly statement: ReadStatement;
  readonly resolve: (rows: RawRows) => void;
  readonly reject: (error: Error) => void;
  /** How often the server says that it is ready before the answer is complete. */
  readonly readies: number;
}

/** Each keeps a plan in the memory of the database's process; texts that people write by hand have no end. */
const mostPrepared = 500;

const syncMessage = serialize.sync();
const executeMessage = serialize.execute({});

/**
 * A connection that only reads. `pg` opens it; after that the messages of the server are read here, because an
 * answer is made from the bytes of the rows: a string for each value would cost more than all the rest.
 */
export class ReadConnection {
  readonly #prepared = new Set<string>();
  #stream: Socket | undefined;
  #chunks: Buffer[] = [];
  #size = 0;
  #running: Running | undefined;
  #mode: PlanMode = 'auto';
  #closed = false;

  constructor(readonly onClose: (connection: ReadConnection) => void) {}

  async open(url: string): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      options: '-c default_transaction_read_only=on -c datestyle=ISO -c jit=off -c statement_timeout=15000',
    });
    await client.connect();
    const { connection } = client as unknown as { connection: { stream: Socket } };
    this.#stream = connection.stream;
    this.#stream.removeAllListeners('data');
    this.#stream.on('data', (chunk: Buffer) => this.#receive(chunk));
    client.on('error', (error) => this.#fail(error));
    client.on('end', () => this.#fail(new Error('The database closed the connection')));
  }

  get closed(): boolean {
    return this.#closed;
  }

  run(statement: ReadStatement, values: readonly (string | null)[]): Promise<RawRows> {
    const messages: Buffer[] = [];
    let readies = 1;
    if (statement.mode !== this.#mode) {
      messages.push(serialize.query(`set plan_cache_mode = ${statement.mode}`));
      this.#mode = statement.mode;
      readies += 1;
    }
    const name = statement.name ?? '';
    if (name !== '' && !this.#prepared.has(name) && this.#prepared.size >= mostPrepared) {
      messages.push(serialize.query('deallocate all'));
      this.#prepared.clear();
      readies += 1;
    }
    if (name === '' || !this.#prepared.has(name)) {
      messages.push(serialize.parse({ text: statement.text, name }));
      if (name !== '') this.#prepared.add(name);
    }
    messages.push(serialize.bind({ statement: name, values: [...values] }), executeMessage, syncMessage);
    return new Promise((resolve, reject) => {
      if (this.#closed || this.#stream === undefined) {
        reject(new Error('The connection is closed'));
        return;
      }
      this.#running = { statement, resolve, reject, readies };
      this.#chunks = [];
      this.#size = 0;
      this.#stream.write(messages.length === 1 ? (messages[0] ?? '') : Buffer.concat(messages));
    });
  }

  close(): void {
    this.#closed = true;
    this.#stream?.end(serialize.end());
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    // An answer ends with ReadyForQuery, six bytes that begin with Z: until then there is nothing to look at.
    if (chunk.length >= 6 && !(chunk.at(-6) === 90 && chunk.at(-2) === 5)) return;
    const running = this.#running;
    if (running === undefined) return;
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks, this.#size);
    const read = readMessages(bytes, running.statement.width);
    if (read === undefined || read.readies < running.readies) return;
    this.#running = undefined;
    this.#chunks = [];
    if (read.error === undefined) {
      running.resolve(read.rows);
    } else {
      // Whether it was prepared before it failed is not known: it gets another connection's chance, not this one's.
      running.reject(read.error);
      this.close();
      this.onClose(this);
    }
  }

  #fail(error: Error): void {
    if (this.#closed && this.#running === undefined) return;
    this.#closed = true;
    this.#running?.reject(error);
    this.#running = undefined;
    this.onClose(this);
  }
}
