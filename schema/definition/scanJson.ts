import { pointer } from '../issues/pointer.ts';

/** A member of an object or an entry of an array, as it stands in the text. */
export interface JsonPlace {
  readonly pointer: string;
  /** Where the member's name, or the entry, begins. */
  readonly offset: number;
  /** The name had stood in the same object before. */
  readonly repeated: boolean;
}

/**
 * Walks over a text that `JSON.parse` has let through, telling of every member and entry where it stands.
 *
 * `JSON.parse` itself says neither that nor that a name is doubled.
 */
export function scanJson(text: string, visit: (place: JsonPlace) => void): void {
  let at = 0;

  function skip(): void {
    while (at < text.length && ' \n\r\t,:'.includes(text.charAt(at))) at += 1;
  }

  function string(): string {
    const start = at;
    at += 1;
    while (text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
    at += 1;
    const raw = text.slice(start + 1, at - 1);
    return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
  }

  function value(here: string): void {
    skip();
    const first = text.charAt(at);
    if (first === '"') string();
    else if (first === '{') object(here);
    else if (first === '[') array(here);
    else while (at < text.length && !',]} \n\r\t'.includes(text.charAt(at))) at += 1;
  }

  function object(here: string): void {
    const names = new Set<string>();
    at += 1;
    skip();
    while (text.charAt(at) !== '}') {
      const offset = at;
      const name = string();
      const place = here + pointer(name);
      visit({ pointer: place, offset, repeated: names.has(name) });
      names.add(name);
      value(place);
      skip();
    }
    at += 1;
  }

  function array(here: string): void {
    at += 1;
    skip();
    for (let position = 0; text.charAt(at) !== ']'; position += 1) {
      visit({ pointer: `${here}/${position}`, offset: at, repeated: false });
      value(`${here}/${position}`);
      skip();
    }
    at += 1;
  }

  value('');
}
