import 'reflect-metadata';
import { readSettings } from './settings.ts';
import { start } from './start.ts';

const system = await start(readSettings(process.env), (line) => console.log(line));
console.log(system.address);
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void system.stop().then(() => process.exit(0));
  });
}
