import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPattern } from '#schema/definition/readPattern.ts';

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
});
afterAll(async () => {
  await client.end();
});

function fault(source: string): unknown {
  const read = readPattern(source);
  return read.ok ? undefined : [read.at, read.reason];
}

describe('what a pattern may not say', () => {
  it.each([
    ['^(?=.*a)b$', [1, 'look-around and named groups are not allowed']],
    ['(?<year>a)', [0, 'look-around and named groups are not allowed']],
    ['(a)\\1', [3, '\\1 is not allowed']],
    ['\\p{L}+', [0, '\\p is not allowed']],
    ['\\bword', [0, '\\b is not allowed']],
    ['a**', [2, 'nothing before * can be repeated']],
    ['^*', [1, 'nothing before * can be repeated']],
    ['a{300}', [1, 'a count is at most 255']],
    ['a{3,2}', [1, 'the second count is smaller than the first']],
    ['a{,2}', [1, 'a count is {n}, {n,} or {n,m}']],
    ['(a', [2, 'a ( without its )']],
    ['a)', [1, 'a ) without its (']],
    ['[]', [0, 'an empty class matches nothing']],
    ['[z-a]', [1, 'z-a runs backwards']],
    ['[a', [2, 'the pattern ends too early']],
    ['a}', [1, 'write \\} for the character']],
    ['\\u12', [0, '\\u needs the four hexadecimal digits of a character']],
  ])('%s', (source, told) => {
    expect(fault(source)).toEqual(told);
  });
});

describe('what it may say', () => {
  it.each([
    ['^\\d{4}$', '^[0-9]{4}$'],
    ['\\w+?', '[0-9A-Za-z_]+'],
    ['^(男|女)$', '^(?:男|女)$'],
    ['[\\d.\\-]', '[0-9.\\-]'],
    ['a.b', 'a[^\n]b'],
    ['\\u4e2d', '中'],
    ['[[:x]', '[\\[:x]'],
  ])('%s is written %s', (source, written) => {
    const read = readPattern(source);
    expect(read.ok && read.postgres).toBe(written);
  });

  it('means the same in JavaScript and PostgreSQL', async () => {
    const atom = fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        '0',
        '9',
        '.',
        '\\.',
        '\\d',
        '\\w',
        '\\D',
        '\\s',
        '果',
        '😀',
        '-',
        '[',
        '\\[',
        '\\\\',
        '\\n',
      ),
      fc.constantFrom('[a-c]', '[^a]', '[\\d果]', '[^\\w]', '[\\]\\-]', '[[:b]', '[.=]', '[a\\s]'),
    );
    const repeated = fc
      .tuple(atom, fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,3}', '{0,}', '+?'))
      .map((p) => p.join(''));
    const branch = fc.array(repeated, { maxLength: 3 }).map((parts) => parts.join(''));
    const group = fc.tuple(branch, branch, fc.constantFrom('', '*', '?')).map(([a, b, times]) => `(${a}|${b})${times}`);
    const source = fc
      .tuple(fc.constantFrom('', '^'), fc.oneof(branch, group), branch, fc.constantFrom('', '$'))
      .map((parts) => parts.join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '0', '9', '.', '果', '😀', '-', '[', ']', '\\', '\n', ' ', 'é', '٣', ':'), {
        maxLength: 5,
      })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(source, fc.array(text, { minLength: 8, maxLength: 8 }), async (written, texts) => {
        const read = readPattern(written);
        if (!read.ok) return;
        const { rows } = await client.query<{ found: boolean[] }>(
          'select array_agg(t ~ $1 order by at) as found from unnest($2::text[]) with ordinality as u (t, at)',
          [read.postgres, texts],
        );
        expect({ written, found: rows[0]?.found }).toEqual({
          written,
          found: texts.map((one) => read.javascript.test(one)),
        });
      }),
      { numRuns: 200 },
    );
  });
});
