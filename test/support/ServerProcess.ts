import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

/** The built server as a process of its own, which can be killed at any moment and started again where it was. */
export class ServerProcess {
  #child: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** On a free port, with the settings given. */
  static async begin(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), environment);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [resolve('dist/server/main.js')], {
      env: { ...process.env, ...this.environment, PORT: String(this.port), LOG_LEVEL: 'silent' },
      stdio: 'ignore',
    });
    this.#child = child;
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
      const ready = await fetch(`http://127.0.0.1:${this.port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) return;
      await new Promise((done) => {
        setTimeout(done, 100);
      });
    }
    throw new Error('The server does not answer');
  }

  /** Ends it without a word to anybody. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const gone = new Promise((done) => {
      child.once('exit', done);
    });
    child.kill('SIGKILL');
    await gone;
  }
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) => {
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => done(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });
}
