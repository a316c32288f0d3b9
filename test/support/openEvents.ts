import type { RunningSystem } from '#server/start.ts';
import type { TestPerson } from './people.ts';

export interface HeardEvent {
  readonly type: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it expects
  readonly data: any;
}

/** The stream of events as a browser hears it; `heard` grows as they come. */
export async function openEvents(
  system: Pick<RunningSystem, 'address'>,
  person: Pick<TestPerson, 'cookie'>,
  submissions: readonly string[] = [],
): Promise<{ readonly heard: readonly HeardEvent[]; close(): void; readonly ended: Promise<void> }> {
  const ending = new AbortController();
  const query = submissions.map((id) => `submission=${id}`).join('&');
  const answer = await fetch(`${system.address}/events?${query}`, {
    headers: { cookie: person.cookie },
    signal: ending.signal,
  });
  if (answer.status !== 200 || answer.body === null) throw new Error(`${answer.status}`);
  const heard: HeardEvent[] = [];
  const ended = read(answer.body, heard);
  return { heard, ended, close: () => ending.abort() };
}

async function read(body: ReadableStream<Uint8Array>, heard: HeardEvent[]): Promise<void> {
  let text = '';
  try {
    for await (const chunk of body.pipeThrough(new TextDecoderStream() as never) as unknown as AsyncIterable<string>) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
        const type = /^event: (.*)$/m.exec(text.slice(0, end))?.[1];
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
        if (type !== undefined) heard.push({ type, data: JSON.parse(data ?? 'null') });
        text = text.slice(end + 2);
      }
    }
  } catch {
    // Closed from here.
  }
}
