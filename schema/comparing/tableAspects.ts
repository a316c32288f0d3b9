import type { RowReference, Table } from '../definition/Table.ts';
import type { Aspect } from './Aspect.ts';

const layers = { source: '源数据', basic: '基础数据', special: '专项数据' };

/** What can differ between a table and the table it comes from; its fields and checks apart. */
export const tableAspects: readonly Aspect<Table>[] = [
  harmless('no', ({ no }) => no),
  harmless('title', ({ title }) => title),
  harmless('description', ({ description }) => description),
  harmless('layer', ({ layer }) => layers[layer]),
  harmless('group', ({ group }) => group),
  {
    name: 'shape',
    text: ({ shape }) => (shape === 'record' ? '一校一行' : '多行'),
    effect: () => '表的形状变了，上年的行不能原样沿用',
  },
  harmless('grain', ({ grain }) => grain),
  {
    name: 'key',
    text: ({ key }) => (key.length === 0 ? undefined : key.join('、')),
    effect: () => '主键变了：同一行的认法与上年不同，引用它的查询也随之变化',
  },
  {
    name: 'keyScope',
    text: ({ keyScope }) => (keyScope === 'submission' ? '一份填报单内不重复' : '全校不重复'),
    effect: (_, { keyScope }) => (keyScope === 'collection' ? '各部门填报的行之间也不能再重复' : undefined),
  },
  { name: 'window', text: ({ window }) => window, effect: () => '统计口径变了，与上年的数不可直接相比' },
  {
    name: 'rowsOf',
    text: ({ rowsOf }) => rowsOf,
    effect: (_, { rowsOf }) => (rowsOf === undefined ? '改由部门填报' : '改由本人填报'),
  },
  harmless('rowsFrom', ({ rowsFrom }) => rowsFrom && [rowsFrom.table, rowsFrom.where ?? ''].join(' ').trim()),
  harmless('applies', ({ applies }) => applies),
  {
    name: 'references',
    text: ({ references }) => (references.length === 0 ? undefined : references.map(referenceText).join('；')),
    effect: () => '行与别的表的联系变了，查询随之变化',
  },
  harmless('unchanged', ({ unchanged }) => (unchanged === 'keep' ? '没有变动的行不再询问' : '没有变动的行逐行确认')),
  {
    name: 'evidence',
    text: ({ evidence }) => (evidence ? '可附佐证' : undefined),
    effect: (_, { evidence }) => (evidence ? undefined : '不能再附佐证'),
  },
];

function harmless(name: string, text: (table: Table) => string | undefined): Aspect<Table> {
  return { name, text, effect: () => undefined };
}

function referenceText({ as, table, by, matchAny, missing }: RowReference): string {
  const pairs = Object.entries(by).map(
    ([target, own]) => `${target} = ${typeof own === 'string' ? own : `“${own.const}”`}`,
  );
  const several = matchAny ? '，可有几行' : '';
  return `${as} → ${table}（${pairs.join('，')}${several}${missing === undefined ? '' : `，查不到时 ${missing}`}）`;
}
