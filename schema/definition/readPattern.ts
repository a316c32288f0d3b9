/** A pattern in the two dialects that must agree, or the place and reason of what neither may say. */
export type ReadPattern =
  | { readonly ok: true; readonly javascript: RegExp; readonly postgres: string }
  | { readonly ok: false; readonly at: number; readonly reason: string };

const classEscapes: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '0-9A-Za-z_',
  s: ' \t\n\r\f\v',
};
const characterEscapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };
/** PostgreSQL's limit for the counts of `{n,m}`. */
const mostRepetitions = 255;

class Unreadable extends Error {
  constructor(
    readonly at: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/**
 * Reads a pattern of the subset that means the same in JavaScript, PostgreSQL and a reader's head:
 * literals, classes, groups, alternatives, repetition, `^`, `$`, and ASCII `\d`, `\w`, `\s`.
 *
 * `.` is any character but a line feed. No look-around, back-reference, `\p` or `\b`.
 */
export function readPattern(source: string): ReadPattern {
  try {
    const written = new PatternReader(source).read();
    return { ok: true, javascript: new RegExp(written, 'u'), postgres: written };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, at: error.at, reason: error.reason };
    return { ok: false, at: 0, reason: String(error) };
  }
}

/** Rewrites a pattern into the words that both dialects share. */
class PatternReader {
  private readonly characters: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.characters = [...source];
  }

  read(): string {
    let written = '';
    let depth = 0;
    let repeatable = false;
    while (this.at < this.characters.length) {
      const start = this.at;
      const character = this.next();
      if ('*+?{'.includes(character)) {
        if (!repeatable) throw new Unreadable(start, `nothing before ${character} can be repeated`);
        written += character === '{' ? this.count(start) : character;
        // Whether a repetition is lazy changes what is captured, never whether a text matches.
        if (this.characters[this.at] === '?') this.at += 1;
        repeatable = false;
      } else if (character === '(') {
        this.group(start);
        depth += 1;
        written += '(?:';
        repeatable = false;
      } else if (character === ')') {
        if (depth === 0) throw new Unreadable(start, 'a ) without its (');
        depth -= 1;
        written += ')';
        repeatable = true;
      } else if ('|^$'.includes(character)) {
        written += character;
        repeatable = false;
      } else {
        written += this.atom(character, start);
        repeatable = true;
      }
    }
    if (depth > 0) throw new Unreadable(this.characters.length, 'a ( without its )');
    return written;
  }

  private next(): string {
    const character = this.characters[this.at];
    if (character === undefined) throw new Unreadable(this.at, 'the pattern ends too early');
    if (character === '\0') throw new Unreadable(this.at, 'no text holds the character 0');
    this.at += 1;
    return character;
  }

  private group(start: number): void {
    if (this.characters[this.at] !== '?') return;
    if (this.characters[this.at + 1] !== ':')
      throw new Unreadable(start, 'look-around and named groups are not allowed');
    this.at += 2;
  }

  private atom(character: string, start: number): string {
    if (character === '.') return '[^\n]';
    if (character === '[') return this.characterClass(start);
    if (character === ']' || character === '}') throw new Unreadable(start, `write \\${character} for the character`);
    if (character !== '\\') return literal(character);
    const escaped = this.next();
    const inClass = classEscapes[escaped.toLowerCase()];
    if (inClass !== undefined) return `[${escaped === escaped.toLowerCase() ? '' : '^'}${inClass}]`;
    return literal(this.escapedCharacter(escaped, start));
  }

  private escapedCharacter(escaped: string, start: number): string {
    if (escaped === 'u') return this.codePoint(start);
    const character = characterEscapes[escaped];
    if (character !== undefined) return character;
    if (/[0-9A-Za-z]/.test(escaped)) throw new Unreadable(start, `\\${escaped} is not allowed`);
    return escaped;
  }

  private codePoint(start: number): string {
    const rest = this.characters.slice(this.at, this.at + 10).join('');
    const hex = /^(?:([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]{1,6})\})/.exec(rest);
    const code = Number.parseInt(hex?.[1] ?? hex?.[2] ?? '', 16);
    if (hex === null || !(code > 0 && code <= 0x10_ff_ff) || (code >= 0xd8_00 && code <= 0xdf_ff))
      throw new Unreadable(start, '\\u needs the four hexadecimal digits of a character');
    this.at += hex[0].length;
    return String.fromCodePoint(code);
  }

  private characterClass(start: number): string {
    let written = '[';
    if (this.characters[this.at] === '^') {
      this.at += 1;
      written += '^';
    }
    let members = 0;
    for (;;) {
      const at = this.at;
      const first = this.next();
      if (first === ']') break;
      members += 1;
      const set = first === '\\' ? classEscapes[this.characters[this.at] ?? ''] : undefined;
      if (set !== undefined) {
        this.at += 1;
        written += set;
        continue;
      }
      const from = first === '\\' ? this.escapedCharacter(this.next(), at) : first;
      written += inClass(from);
      if (this.characters[this.at] !== '-' || this.characters[this.at + 1] === ']') continue;
      this.at += 1;
      const last = this.next();
      const to = last === '\\' ? this.escapedCharacter(this.next(), at) : last;
      if ((to.codePointAt(0) ?? 0) < (from.codePointAt(0) ?? 0))
        throw new Unreadable(at, `${from}-${to} runs backwards`);
      written += `-${inClass(to)}`;
    }
    if (members === 0) throw new Unreadable(start, 'an empty class matches nothing');
    return `${written}]`;
  }

  private count(start: number): string {
    const rest = this.characters.slice(this.at, this.at + 12).join('');
    const count = /^(\d{1,3})(,(\d{1,3})?)?\}/.exec(rest);
    if (count === null) throw new Unreadable(start, 'a count is {n}, {n,} or {n,m}');
    const least = Number(count[1]);
    const most = count[3] === undefined ? least : Number(count[3]);
    if (most > mostRepetitions || least > mostRepetitions)
      throw new Unreadable(start, `a count is at most ${mostRepetitions}`);
    if (most < least) throw new Unreadable(start, 'the second count is smaller than the first');
    this.at += count[0].length;
    return `{${count[0]}`;
  }
}

function literal(character: string): string {
  return '^$\\.*+?()[]{}|/'.includes(character) ? `\\${character}` : character;
}

function inClass(character: string): string {
  return '\\]^-['.includes(character) ? `\\${character}` : character;
}
