import { useSyncExternalStore } from 'react';
import { colourMode } from './colourMode.ts';

/** Whether the screens are light or dark just now; what draws by itself draws anew when it changes. */
export function useColours(): 'light' | 'dark' {
  return useSyncExternalStore(colourMode.subscribe, colourMode.shown);
}
