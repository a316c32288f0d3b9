import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Editors write a file in several steps, and a catalogue is many files: they are read once it is quiet. */
const quiet = 150;

/**
 * Calls back when files of the folder have changed; one call is over before the next begins. Each folder is watched, not
 * its files: editors put another file in the place of the one that is watched.
 */
export function watchDefinitions(folder: string, changed: () => Promise<void>): { close(): void } {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let closed = false;

  const soon = (): void => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => (running = running.then(follow).then(changed)), quiet);
  };
  const follow = async (): Promise<void> => {
    const folders = new Set(await foldersBelow(folder));
    if (closed) return;
    for (const [place, watcher] of watchers) {
      if (folders.has(place)) continue;
      watcher.close();
      watchers.delete(place);
    }
    for (const place of folders) {
      if (watchers.has(place)) continue;
      const watcher = watch(place, soon);
      // A folder that is taken away ends the watching of it, not the server.
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(place);
      });
      watchers.set(place, watcher);
    }
  };
  running = follow();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

async function foldersBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return [folder, ...entries.flatMap((entry) => (entry.isDirectory() ? [join(entry.parentPath, entry.name)] : []))];
}
