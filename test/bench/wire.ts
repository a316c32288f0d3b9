import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import pg from 'pg';
import { serialize } from 'pg-protocol';

/**
 * The limit program: node:http and one prepared statement; the bytes of the rows go into the answer as they come.
 * `node wire.ts <database> <statements as JSON>`; `POST /<number of the statement>` with its values as a JSON list.
 */
const [url = '', statements = '[]'] = process.argv.slice(2);
const texts = JSON.parse(statements) as readonly string[];

interface Connection {
  readonly stream: Socket;
  readonly prepared: Set<number>;
  chunks: Buffer[];
  done: (bytes: Buffer) => void;
}

const idle: Connection[] = [];
const waiting: ((connection: Connection) => void)[] = [];

async function open(): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const connection: Connection = { stream, prepared: new Set(), chunks: [], done: () => {} };
  stream.removeAllListeners('data');
  stream.on('data', (chunk: Buffer) => {
    connection.chunks.push(chunk);
    if (chunk.at(-6) !== 90 || chunk.at(-2) !== 5) return;
    const bytes = connection.chunks.length === 1 ? chunk : Buffer.concat(connection.chunks);
    connection.chunks = [];
    connection.done(bytes);
    const next = waiting.shift();
    if (next === undefined) idle.push(connection);
    else next(connection);
  });
  idle.push(connection);
}

function rowsOf(bytes: Buffer): Buffer {
  const rows: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const next = at + 1 + bytes.readInt32BE(at + 1);
    if (bytes[at] === 68) rows.push(bytes.subarray(at + 7, next));
    at = next;
  }
  return Buffer.concat(rows);
}

function run(statement: number, values: readonly string[], done: (bytes: Buffer) => void): void {
  const use = (connection: Connection): void => {
    connection.done = done;
    const name = `w${statement}`;
    const messages = [
      serialize.bind({ statement: name, values: [...values] }),
      serialize.execute({}),
      serialize.sync(),
    ];
    if (!connection.prepared.has(statement)) {
      connection.prepared.add(statement);
      messages.unshift(serialize.parse({ name, text: texts[statement] ?? '' }));
    }
    connection.stream.write(Buffer.concat(messages));
  };
  const connection = idle.pop();
  if (connection === undefined) waiting.push(use);
  else use(connection);
}

await Promise.all(Array.from({ length: 16 }, open));
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const values = JSON.parse(Buffer.concat(chunks).toString()) as readonly string[];
    run(Number(request.url?.slice(1)), values, (bytes) => {
      const rows = rowsOf(bytes);
      response.writeHead(200, { 'content-length': rows.length });
      response.end(rows);
    });
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
});
