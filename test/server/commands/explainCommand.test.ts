import { describe, expect, it } from 'vitest';
import type { FieldExplanation } from '#server/api/explainField.ts';
import { runBench } from '#test/support/runBench.ts';

const folder = ['--folder', 'test/fixtures/rules'];

async function explained(...given: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const { printed, told } = await runBench('explain', ...given, '--json', ...folder);
  if (printed === '') throw new Error(told);
  const { parts } = JSON.parse(printed) as FieldExplanation;
  return Object.fromEntries(
    parts.map(({ title, lines }) => [title, lines.map(({ label, text }) => `${label} ${text}`)]),
  );
}

describe('definitions explain', () => {
  it('tells all that is derived from a field', async () => {
    const parts = await explained('trees.fruit');
    expect(parts['定义']).toContain('类型 代码');
    expect(parts['数据库']).toEqual([
      '列 orchard2023.trees.fruit text',
      expect.stringMatching(/^CHECK trees__fruit__text：/),
      expect.stringMatching(/^CHECK trees__fruit__code："fruit" = any \(/),
    ]);
    expect(parts['GraphQL']).toEqual([
      '字段 Orchard2023Trees.fruit: String',
      '字段 Orchard2023Trees.fruitLabel: String',
      expect.stringMatching(/^筛选 StringComparison：_eq _neq/),
      '排序 Orchard2023TreesOrder.fruit',
    ]);
    expect(parts['代码']).toContain('个数 5');
    expect(parts['隐私']).toEqual(['级别 不是个人信息']);
  });

  it('finds the rules that read it, in its own table, in others, and what refers to it', async () => {
    const { 规则与联系: early = [] } = await explained('trees.early');
    expect(early).toEqual(
      expect.arrayContaining([expect.stringMatching(/^自动计算 trees\.fruits /), expect.stringMatching(/^校验 /)]),
    );
    const { 规则与联系: picked = [] } = await explained('pickings.kilograms');
    expect(picked).toContainEqual(expect.stringMatching(/^自动计算 trees\.picked /));
    const { 规则与联系: key = [] } = await explained('trees.treeNo');
    expect(key).toContainEqual(expect.stringMatching(/^被引用 采摘表·树号/));
  });

  it('goes back through the years, and takes a catalogue or a title', async () => {
    expect((await explained('trees.fruit'))['历年']).toEqual(['2022 trees.fruit 种类，此后没有变化']);
    expect((await explained('orchard-2022/trees.种类'))['历年']).toEqual(['2022 以前的年度没有这个字段']);
  });

  it('tells who fills and reviews it', async () => {
    const { 谁填谁审: duties = [] } = await explained('trees.fruit');
    expect(duties).toEqual([expect.stringMatching(/^valley-2023 填报 .+；审核 .+/)]);
  });

  it('suggests what was meant', async () => {
    expect((await runBench('explain', 'tree.fruit', ...folder)).told).toBe('没有表“tree”，是否想写“trees”？');
    expect((await runBench('explain', 'trees.fruti', ...folder)).told).toBe(
      '表“trees”没有字段“fruti”，是否想写“fruit”？',
    );
    const text = await runBench('explain', 'trees.fruit', ...folder);
    expect(text.printed).toMatch(/^orchard-2023\/trees\.fruit\n\n定义\n {2}文件　/);
  });
});
