import { connect } from 'node:net';

export interface Load {
  readonly requestsPerSecond: number;
  readonly bytes: number;
}

/** Sends requests over connections that are kept open, one at a time on each, for so many seconds. */
export async function load(
  url: string,
  requests: readonly Buffer[],
  connections: number,
  seconds: number,
): Promise<Load> {
  const { hostname, port } = new URL(url);
  const end = Date.now() + seconds * 1000;
  let answered = 0;
  let bytes = 0;
  let next = 0;
  const began = process.hrtime.bigint();
  await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(Number(port), hostname);
          socket.setNoDelay(true);
          let missing = -1;
          let head = Buffer.alloc(0);
          const send = (): void => {
            if (Date.now() >= end) {
              socket.destroy();
              resolve();
              return;
            }
            socket.write(requests[next % requests.length] ?? '');
            next += 1;
          };
          socket.on('connect', send).on('error', reject);
          socket.on('data', (chunk) => {
            let body = chunk;
            if (missing === -1) {
              head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
              const at = head.indexOf('\r\n\r\n');
              if (at === -1) return;
              const text = head.toString('latin1', 0, at);
              if (!text.startsWith('HTTP/1.1 200')) {
                reject(new Error(head.toString()));
                socket.destroy();
                return;
              }
              missing = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
              body = head.subarray(at + 4);
              head = Buffer.alloc(0);
            }
            missing -= body.length;
            bytes += body.length;
            if (missing > 0) return;
            missing = -1;
            answered += 1;
            send();
          });
        }),
    ),
  );
  const took = Number(process.hrtime.bigint() - began) / 1e9;
  return { requestsPerSecond: answered / took, bytes: bytes / Math.max(answered, 1) };
}
