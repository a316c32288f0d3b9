import { describe, expect, it } from 'vitest';
import type { CodeListChoice } from '#schema/definition/Field.ts';
import { codeChoice, codesFor, codesOfferedFor } from '#schema/fields/CodeChoice.ts';

const soils = new Map([
  [
    'soil',
    {
      id: 'soil',
      title: '土壤',
      includes: [],
      codes: ['沙土', '黏土', '壤土'].map((label, at) => ({ code: String(at + 1), label, aliases: [] })),
    },
  ],
]);

function offered(choice: CodeListChoice): readonly string[] {
  return [...(codeChoice(choice, 2023, soils)?.all.byCode.keys() ?? [])];
}

describe('the codes that a field offers', () => {
  it('are all of its list where nothing is said', () => {
    expect(offered({ lists: ['soil'] })).toEqual(['1', '2', '3']);
  });

  it('are only those that it names', () => {
    expect(offered({ lists: ['soil'], only: ['3', '1'] })).toEqual(['1', '3']);
  });

  it('are all except those that it leaves out', () => {
    expect(offered({ lists: ['soil'], except: ['2'] })).toEqual(['1', '3']);
  });

  it('are known to an open list, beside any other text', () => {
    const choice = codeChoice({ lists: ['soil'], open: true }, 2023, soils);
    expect(offered({ lists: ['soil'], open: true })).toEqual(['1', '2', '3']);
    expect(choice && codesFor(choice, {})).toBeUndefined();
    expect(choice && [...(codesOfferedFor(choice, {})?.byCode.keys() ?? [])]).toEqual(['1', '2', '3']);
  });
});
