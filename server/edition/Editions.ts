import type { Edition } from './Edition.ts';

/** The edition in force. A request takes it once and keeps it; who must follow a change listens. */
export class Editions {
  #current: Edition;
  readonly #listeners = new Set<(edition: Edition) => void>();

  constructor(first: Edition) {
    this.#current = first;
  }

  current(): Edition {
    return this.#current;
  }

  /** Puts another edition in force, whole. */
  swap(edition: Edition): void {
    this.#current = edition;
    for (const listener of this.#listeners) listener(edition);
  }

  /** Calls back with the edition in force, and with each that follows; returns what ends it. */
  follow(listener: (edition: Edition) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#current);
    return () => this.#listeners.delete(listener);
  }
}
