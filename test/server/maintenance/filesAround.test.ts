import { describe, expect, it } from 'vitest';
import { filesAround } from '#server/maintenance/filesAround.ts';

const files = [
  ['code-lists/soil.json', '{}'],
  ['old/catalogue.json', '{ "id": "old" }'],
  ['old/tables/a.json', '{}'],
  ['new/catalogue.json', '{ "id": "new", "extends": "old" }'],
  ['new/tables/a.json', '{ "follows": "old/a" }'],
  ['other/catalogue.json', '{ "id": "other" }'],
  ['other/tables/b.json', '{}'],
  ['plans/p.json', '{ "catalogue": "new" }'],
  ['plans/q.json', '{ "catalogue": "other" }'],
  ['demonstrations/p.json', '{ "plan": "p" }'],
].map(([path = '', text = '']) => ({ path, text }));

function around(...paths: readonly string[]): readonly string[] {
  return filesAround(files, paths).map(({ path }) => path);
}

describe('the files that decide whether a file is sound', () => {
  it('are those of its catalogue, of what it extends and follows, their plans and demonstrations', () => {
    const expected = files.map(({ path }) => path).filter((path) => !/^other|q\.json/.test(path));
    expect(around('new/tables/a.json')).toEqual(expected);
    expect(around('old/tables/a.json')).toEqual(expected);
    expect(around('demonstrations/p.json')).toEqual(expected);
  });

  it('leave out what has nothing to do with it', () => {
    expect(around('other/tables/b.json')).toEqual([
      'code-lists/soil.json',
      'other/catalogue.json',
      'other/tables/b.json',
      'plans/q.json',
    ]);
  });

  it('are all where a code list changes', () => {
    expect(around('code-lists/soil.json')).toHaveLength(files.length);
  });

  it('take in a catalogue that is not there yet', () => {
    expect(around('next/catalogue.json')).toEqual(['code-lists/soil.json']);
  });
});
