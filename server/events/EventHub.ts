import { type Listening, listen } from '../database/listen.ts';
import type { Database } from '../database/openDatabase.ts';
import { eventChannel, type ServerEvent } from './ServerEvent.ts';

export interface EventListener {
  heard(event: ServerEvent): void;
  /** Events may have been missed: whoever follows something looks at it anew. */
  missed(): void;
}

/** Hears the events of all processes over one connection and hands them on within this one. */
export class EventHub {
  readonly #listeners = new Set<EventListener>();
  #listening: Listening | undefined;

  constructor(private readonly database: Database) {}

  async start(): Promise<void> {
    this.#listening = await listen(
      this.database,
      eventChannel,
      (payload) => {
        const event = JSON.parse(payload) as ServerEvent;
        for (const listener of this.#listeners) listener.heard(event);
      },
      () => {
        for (const listener of this.#listeners) listener.missed();
      },
    );
  }

  async stop(): Promise<void> {
    await this.#listening?.stop();
  }

  /** Returns what ends it. */
  follow(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
