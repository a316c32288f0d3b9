import { describe, expect, it } from 'vitest';
import { visibleText } from '#client/table/grid/visibleText.ts';

describe('a text in a cell', () => {
  it('stays in its line and turns no neighbour around', () => {
    expect(visibleText('两行\n文\u0000字\u202e倒\u200b过\ufeff来')).toBe('两行 文 字倒过来');
  });

  it('keeps signs that are made of several', () => {
    expect(visibleText('👩‍🌾 𠮷')).toBe('👩‍🌾 𠮷');
  });

  it('is cut where no column is as wide, never through a sign', () => {
    expect(visibleText('长'.repeat(10_000))).toBe(`${'长'.repeat(200)}…`);
    expect(visibleText(`${'a'.repeat(199)}${'😀'.repeat(9)}`)).toBe(`${'a'.repeat(199)}…`);
  });
});
