import { pointer } from '../issues/pointer.ts';
import { endOfString } from './endOfString.ts';

/** A member of an object or an entry of an array, as it stands in the text. */
export interface JsonPlace {
  /** Made when asked for: most members are never told of. */
  pointer(): string;
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
  const way: (string | number)[] = [];
  let at = 0;

  function skip(): void {
    for (;;) {
      const here = text.charCodeAt(at);
      // White space, comma, colon.
      if (here !== 32 && here !== 10 && here !== 13 && here !== 9 && here !== 44 && here !== 58) return;
      at += 1;
    }
  }

  function string(): string {
    const start = at + 1;
    const end = endOfString(text, at);
    at = end + 1;
    const raw = text.slice(start, end);
    return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
  }

  function value(): void {
    skip();
    const first = text.charCodeAt(at);
    if (first === quote) string();
    else if (first === brace) object();
    else if (first === bracket) array();
    else while (at < text.length && !',]} \n\r\t'.includes(text.charAt(at))) at += 1;
  }

  function object(): void {
    const names = new Set<string>();
    at += 1;
    skip();
    while (text.charAt(at) !== '}') {
      const offset = at;
      const name = string();
      way.push(name);
      visit({ pointer: () => pointer(...way), offset, repeated: names.has(name) });
      names.add(name);
      value();
      way.pop();
      skip();
    }
    at += 1;
  }

  function array(): void {
    at += 1;
    skip();
    for (let position = 0; text.charAt(at) !== ']'; position += 1) {
      way.push(position);
      visit({ pointer: () => pointer(...way), offset: at, repeated: false });
      value();
      way.pop();
      skip();
    }
    at += 1;
  }

  value();
}

const quote = 34;
const bracket = 91;
const brace = 123;
