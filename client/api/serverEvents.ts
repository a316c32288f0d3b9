/** Rows of a submission that somebody stored or removed. */
export interface RowsEvent {
  readonly submission: string;
  /** Their ids; empty: more than are worth telling. */
  readonly rows: readonly string[];
  /** The id under which they were delivered, where they came from a page. */
  readonly delivery?: string;
}

interface Following {
  readonly submissions: readonly string[];
  readonly onRows: (event: RowsEvent) => void;
  /** Other definitions are in force. */
  readonly onEdition: () => void;
  /** Something may have happened that was not heard. */
  readonly onMissed: () => void;
}

/** After so many milliseconds a connection is tried again that the server has refused. */
const again = 15_000;

/**
 * Follows what the server tells of submissions while the page is in sight; answers what ends it. A browser has six
 * connections to a server for all its pages: those that nobody sees do without.
 */
export function followEvents({ submissions, onRows, onEdition, onMissed }: Following): () => void {
  const query = new URLSearchParams(submissions.map((id) => ['submission', id]));
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edition: unknown;
  let heard = false;
  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const open = (): void => {
    close();
    const opened = new EventSource(`/events?${query.toString()}`);
    source = opened;
    opened.addEventListener('hello', ({ data }) => {
      const now = (JSON.parse(String(data)) as { readonly edition: unknown }).edition;
      if (heard) onMissed();
      if (heard && now !== edition) onEdition();
      heard = true;
      edition = now;
    });
    opened.addEventListener('rows', ({ data }) => onRows(JSON.parse(String(data)) as RowsEvent));
    opened.addEventListener('edition', ({ data }) => {
      edition = (JSON.parse(String(data)) as { readonly edition: unknown }).edition;
      onEdition();
    });
    opened.addEventListener('error', () => {
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, again);
    });
  };
  const look = (): void => {
    if (document.visibilityState === 'hidden') close();
    else if (source === undefined) open();
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    close();
  };
}
