import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './sourceFiles.ts';

const files = sourceFiles('schema', 'server', 'client', 'test');

function tableFiles(): readonly { readonly no: string; readonly name: string }[] {
  if (!existsSync('table-definitions')) return [];
  return readdirSync('table-definitions', { recursive: true, encoding: 'utf8' })
    .filter((path) => /tables[/\\].*\.json$/.test(path))
    .map((path) => {
      const { table } = JSON.parse(readFileSync(join('table-definitions', path), 'utf8')) as {
        table?: { no: string; name: string };
      };
      return { no: table?.no ?? '', name: table?.name ?? '' };
    });
}

describe('every source file', () => {
  it('is one idea of at most 300 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([]);
  });

  it('lies in no drawer', () => {
    const drawer = /\/(utils?|helpers?|common|shared|misc)(\/|\.tsx?$)/;
    expect(files.filter(({ path }) => drawer.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('is named after what it exports, where that is one thing', () => {
    const misnamed = sourceFiles('schema', 'server', 'client').filter(({ path, text }) => {
      const exported = [...text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm)];
      return exported.length === 1 && exported[0]?.[1] !== basename(path).replace(/\.tsx?$/, '');
    });
    expect(misnamed.map(({ path }) => path)).toEqual([]);
  });

  it('names no machine path', () => {
    const machinePath = /['"`]\/(home|root|work)\//;
    expect(files.filter(({ text }) => machinePath.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('no code outside the definitions', () => {
  it('names a table', () => {
    const names = new Set(tableFiles().map(({ name }) => name));
    // A department is the platform's own noun too: who fills, who reviews.
    names.delete('departments');
    const named = sourceFiles('schema', 'server', 'client').flatMap(({ path, text }) =>
      [...text.matchAll(/['"`]([a-z][A-Za-z0-9]{5,})['"`]/g)]
        .map(([, word = '']) => word)
        .filter((word) => names.has(word))
        .map((word) => `${path}: ${word}`),
    );
    expect(named).toEqual([]);
  });

  it('names a collection year', () => {
    const literalYear = /\b20[12]\d\b/;
    const named = sourceFiles('server', 'client')
      .filter(({ text }) => text.split('\n').some((line) => literalYear.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line)))
      .map(({ path }) => path);
    expect(named).toEqual([]);
  });
});
