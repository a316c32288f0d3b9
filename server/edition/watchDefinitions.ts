import { watch } from 'node:fs';

/** Editors write a file in several steps, and a catalogue is many files: they are read once it is quiet. */
const quiet = 150;

/** Calls back when files of the folder have changed; one call is over before the next begins. */
export function watchDefinitions(folder: string, changed: () => Promise<void>): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, quiet);
  });
  // A folder that is taken away ends the watching, not the server.
  watcher.on('error', () => watcher.close());
  return {
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
