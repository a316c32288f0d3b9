import './requireNode.ts';
import 'reflect-metadata';
import { announcement } from './announcement.ts';
import { readSettings } from './settings.ts';
import { type RunningSystem, start } from './start.ts';

let system: RunningSystem | undefined;
let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // A terminal sends Ctrl-C to the database too: what it refuses while it goes down is no fault any more.
  await system?.stop().catch(() => {});
  process.exit(0);
}

process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

try {
  system = await start(readSettings(process.env), (line) => console.log(line));
  console.log(announcement(system.address, system.accounts));
} catch (error) {
  // What is wrong is told in the message; the way through the code helps nobody who starts the program.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
