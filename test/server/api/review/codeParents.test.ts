import { describe, expect, it } from 'vitest';
import type { Code, CodeList } from '#schema/definition/CodeList.ts';
import { codeParents } from '#server/api/review/codeParents.ts';

function code(own: string, label: string, parent?: string): Code {
  return { code: own, label, aliases: [], ...(parent === undefined ? {} : { parent }) };
}

function list(id: string, codes: readonly Code[]): CodeList {
  return { id, title: id, includes: [], codes };
}

const classes = list('classes', [code('41', '农林大类'), code('4101', '农业类', '41'), code('4102', '林业类', '41')]);
const majors = [code('410101', '种子', '4101'), code('410201', '林业', '4102')];

describe('the parents of codes', () => {
  it('are found in the list that holds them, level by level', () => {
    const parents = codeParents(majors, [list('sexes', [code('1', '男')]), classes]);
    expect(['4101', '4102', '41'].map((own) => parents.get(own)?.label)).toEqual(['农业类', '林业类', '农林大类']);
  });

  it('are not taken from a list that lacks one of them, nor where the codes are no beginning', () => {
    expect(codeParents(majors, [list('half', [code('4101', '农业类')])]).get('4101')).toBeUndefined();
    expect(codeParents([code('A1', '甲', '99')], [list('other', [code('99', '其他')])]).get('99')).toBeUndefined();
  });
});
