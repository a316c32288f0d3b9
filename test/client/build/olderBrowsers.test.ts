import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const folder = 'dist/client/assets';
const built = readdirSync(folder);

/** Of the style sheets, what came after Chrome 109. */
const laterStyles =
  /\b(oklch|oklab|lch|lab|color-mix|light-dark|anchor|sibling-index)\(|@(scope|starting-style|position-try|function)\b|\bsubgrid\b|:dir\(|&/;

describe('what is built', () => {
  it('is written in the language that Chrome and Edge 109 read', () => {
    const unread = built
      .filter((name) => name.endsWith('.js') && !/worker|monaco/.test(name))
      .flatMap((name) => {
        try {
          parse(readFileSync(join(folder, name), 'utf8'), { ecmaVersion: 2022, sourceType: 'module' });
          return [];
        } catch (error) {
          return [`${name}: ${String(error)}`];
        }
      });
    expect(unread).toEqual([]);
  });

  it('is styled with what Chrome and Edge 109 know', () => {
    const unknown = built
      .filter((name) => name.endsWith('.css') && !/graphiql|monaco/.test(name))
      .flatMap((name) => {
        // An address in a style sheet is no style.
        const text = readFileSync(join(folder, name), 'utf8').replaceAll(/url\([^)]*\)/g, '');
        const [found] = laterStyles.exec(text) ?? [];
        return found === undefined ? [] : [`${name}: ${found}`];
      });
    expect(unknown).toEqual([]);
  });
});
