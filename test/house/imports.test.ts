import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './sourceFiles.ts';

/** Folders of a top folder from the ground up: each may import its own row and the rows before it. */
const rows: Readonly<Record<string, readonly (readonly string[])[]>> = {
  schema: [
    ['issues'],
    ['definition'],
    ['fields'],
    ['rows'],
    ['rules'],
    ['derived'],
    ['review', 'indicators', 'problems', 'linting', 'comparing', 'carrying', 'drafting'],
  ],
  server: [
    ['settings.ts'],
    ['policies'],
    ['database'],
    [
      'people',
      'rows',
      'checks',
      'review',
      'workbooks',
      'indicators',
      'reports',
      'evidence',
      'events',
      'carrying',
      'maintenance',
      'publishing',
    ],
    ['api'],
    ['edition'],
    ['http', 'jobs'],
    ['demonstration'],
    ['start.ts', 'commands'],
    ['main.ts'],
  ],
  client: [
    ['text'],
    ['ui', 'api'],
    ['journal'],
    ['session', 'fields'],
    ['table', 'review', 'checks', 'workbooks', 'charts'],
    ['studio'],
    ['pages', 'frame'],
    ['main.tsx'],
  ],
};

/** Imports of values; a type costs nothing at run time and may name what stands above. */
const valueImport = /^import (?!type\b)[^;]*?from '([^']+)';/gms;

function rowOf(top: string, path: string): number {
  const [, below = ''] = path.split('/');
  return rows[top]?.findIndex((row) => row.includes(below)) ?? -1;
}

describe.each(Object.keys(rows))('%s', (top) => {
  it('imports from the ground up only', () => {
    const against = sourceFiles(top).flatMap(({ path, text }) =>
      [...text.matchAll(valueImport)]
        .map(([, from = '']) => (from.startsWith('.') ? join(dirname(path), from) : from))
        .filter((target) => target.startsWith(`${top}/`))
        .filter((target) => rowOf(top, path) !== -1 && rowOf(top, target) > rowOf(top, path))
        .map((target) => `${path} imports ${target}`),
    );
    expect(against).toEqual([]);
  });

  it('has no folder that the house does not name', () => {
    const named = new Set(rows[top]?.flat());
    const unnamed = sourceFiles(top)
      .map(({ path }) => path.split('/')[1] ?? '')
      .filter((folder) => !folder.includes('.') && !named.has(folder));
    expect([...new Set(unnamed)]).toEqual([]);
  });
});

describe('across top folders', () => {
  it('goes from schema to server and client, and nothing imports test', () => {
    const allowed: Readonly<Record<string, RegExp>> = {
      schema: /^(\.|#schema\/|ajv|cel-js|chevrotain|decimal\.js)/,
      server: /^(?!#client|#test)/,
      client: /^(?!#server|#test|node:)/,
    };
    const against = sourceFiles('schema', 'server', 'client').flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:import|export) [^;]*?from '([^']+)';/gms)]
        .map(([, from = '']) => from)
        .filter((from) => allowed[path.split('/')[0] ?? '']?.test(from) === false)
        .map((from) => `${path} imports ${from}`),
    );
    expect(against).toEqual([]);
  });
});
