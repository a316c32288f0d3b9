import './requireNode.ts';
import 'reflect-metadata';
import { announcement } from './announcement.ts';
import { readSettings } from './settings.ts';
import { start } from './start.ts';

const system = await start(readSettings(process.env), (line) => console.log(line));
console.log(announcement(system.address, system.accounts));
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void system.stop().then(() => process.exit(0));
  });
}
