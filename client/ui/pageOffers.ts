import type { Command } from './Command.ts';
import type { ShortcutGroup } from './ShortcutGroup.ts';

/** What a part of the page adds to the palette and to the sheet of shortcuts while it is shown. */
export interface PageOffer {
  readonly commands: readonly Command[];
  readonly shortcuts?: ShortcutGroup;
}

let offers: readonly PageOffer[] = [];
const listeners = new Set<() => void>();

function set(next: readonly PageOffer[]): void {
  offers = next;
  for (const listener of listeners) listener();
}

/** All that the parts of the page offer just now, the outermost first. */
export const pageOffers = {
  all: (): readonly PageOffer[] => offers,
  /** Answers how to take the offer back. */
  add(offer: PageOffer): () => void {
    set([...offers, offer]);
    return () => set(offers.filter((one) => one !== offer));
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
