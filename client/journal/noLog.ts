import type { ChangeLog } from './ChangeLog.ts';

/** Keeps nothing: where nothing can be typed there is nothing to keep. */
export const noLog: ChangeLog = {
  kept: Promise.resolve({ packs: [], deliveries: [], rows: [] }),
  write: () => Promise.resolve(true),
  release: () => {},
};
