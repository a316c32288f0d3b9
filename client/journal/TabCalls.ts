interface Call {
  readonly kind: 'who' | 'here';
  readonly log: string;
}

/** How long a page that is alive may take to answer. */
const patience = 600;

/** Pages of one browser and one person ask each other who holds a log. Where they cannot, nobody answers. */
export class TabCalls {
  readonly #channel: BroadcastChannel | undefined;
  readonly #answers = new Map<string, () => void>();

  constructor(
    name: string,
    private readonly holds: (log: string) => boolean,
  ) {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Call>) => {
      if (data.kind === 'here') this.#answers.get(data.log)?.();
      else if (this.holds(data.log)) this.#channel?.postMessage({ kind: 'here', log: data.log } satisfies Call);
    });
  }

  /** Whether a page answers that it holds the log. */
  async isHeld(log: string): Promise<boolean> {
    if (this.#channel === undefined) return false;
    return new Promise((resolve) => {
      const settle = (held: boolean): void => {
        clearTimeout(timer);
        this.#answers.delete(log);
        resolve(held);
      };
      const timer = setTimeout(() => settle(false), patience);
      this.#answers.set(log, () => settle(true));
      this.#channel?.postMessage({ kind: 'who', log } satisfies Call);
    });
  }

  close(): void {
    this.#channel?.close();
  }
}
