import { connect, createServer, type Server, type Socket } from 'node:net';

/** How the wire treats what comes through it. */
export type WireState =
  | 'whole'
  /** Nobody is reached. */
  | 'cut'
  /** Requests arrive, and no answer comes back. */
  | 'answersLost';

/** A line between a browser and a server that can be cut, and that can lose answers after the server has acted. */
export class Wire {
  #state: WireState = 'whole';
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(to: number): Promise<Wire> {
    const server = createServer();
    const wire = new Wire(server);
    server.on('connection', (near) => wire.#pass(near, to));
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    return wire;
  }

  get address(): string {
    const at = this.#server.address();
    return `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
  }

  become(state: WireState): void {
    this.#state = state;
    if (state === 'cut') for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<unknown>((done) => {
      this.#server.close(done);
    });
  }

  #pass(near: Socket, to: number): void {
    if (this.#state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (this.#state === 'answersLost') near.destroy();
      else near.write(bytes);
    });
    near.on('end', () => far.end());
    far.on('end', () => near.end());
  }
}
