import { describe, expect, it } from 'vitest';
import { pastedTexts } from '#client/table/form/pastedTexts.ts';
import type { Field } from '#schema/definition/Field.ts';

const fields = ['甲', '乙', '丙（万元）', '丁'].map((title) => ({ name: title, title }) as Field);

function pasted(block: readonly (readonly string[])[], first = 0): readonly string[] {
  const from = fields[first];
  if (from === undefined) throw new Error('No field');
  return pastedTexts(block, fields, from).map(({ field, text }) => `${field.title}=${text}`);
}

describe('a block that is pasted into a form', () => {
  it('goes down the fields from the one it is pasted into, a column as well as a row', () => {
    expect(pasted([['1'], ['2']], 1)).toEqual(['乙=1', '丙（万元）=2']);
    expect(pasted([['1', '2']], 2)).toEqual(['丙（万元）=1', '丁=2']);
  });

  it('ends with the last field', () => {
    expect(pasted([['1'], ['2'], ['3']], 2)).toEqual(['丙（万元）=1', '丁=2']);
  });

  it('goes where its titles say, with units, colons and blanks around them', () => {
    expect(
      pasted(
        [
          [' 丁：', '4'],
          ['丙', '3'],
          ['*甲', '1'],
        ],
        1,
      ),
    ).toEqual(['丁=4', '丙（万元）=3', '甲=1']);
    expect(
      pasted(
        [
          ['丁', '甲'],
          ['4', '1'],
        ],
        2,
      ),
    ).toEqual(['丁=4', '甲=1']);
  });

  it('is a column of values where not every line begins with a title', () => {
    expect(
      pasted([
        ['甲', '1'],
        ['说明', '2'],
      ]),
    ).toEqual(['甲=甲', '乙=1', '丙（万元）=说明', '丁=2']);
  });
});
