import { describe, expect, it } from 'vitest';
import type { Choice } from '#client/fields/Choice.ts';
import { matchChoices } from '#client/fields/matchChoices.ts';

const soils: readonly Choice[] = [
  { value: '1', label: '沙土', words: ['沙土', '1', 'shatu', 'st'] },
  { value: '11', label: '黄沙土', words: ['黄沙土', '11', 'huangshatu', 'hst'] },
  { value: '2', label: '黏土', words: ['黏土', '2', 'niantu', 'nt', '粘土'] },
];
const found = (text: string): readonly string[] => matchChoices(soils, text).map((choice) => choice.value);

describe('the choices that a text finds', () => {
  it('are all while nothing is typed', () => {
    expect(found(' ')).toEqual(['1', '11', '2']);
  });

  it('begin with the one that is called so, then those that begin so, then the rest', () => {
    expect(found('1')).toEqual(['1', '11']);
    expect(found('沙')).toEqual(['1', '11']);
    expect(found('st')).toEqual(['1', '11']);
  });

  it('are found by pinyin, initials, alias and full-width digits', () => {
    expect(found('Nian')).toEqual(['2']);
    expect(found('nt')).toEqual(['2']);
    expect(found('粘土')).toEqual(['2']);
    expect(found('２')).toEqual(['2']);
  });

  it('are none where nothing is called so', () => {
    expect(found('rock')).toEqual([]);
  });

  it('are found by what they belong to, after all that are called so', () => {
    const choices: readonly Choice[] = [
      { value: '11', label: '京剧', words: ['京剧'], path: ['戏曲'] },
      { value: '1', label: '戏曲', words: ['戏曲'] },
    ];
    expect(matchChoices(choices, '戏曲').map(({ value }) => value)).toEqual(['1', '11']);
  });

  it('must meet each of several words', () => {
    expect(found('黄 土')).toEqual(['11']);
    expect(found('黄 石')).toEqual([]);
  });
});
