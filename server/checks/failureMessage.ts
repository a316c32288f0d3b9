import type { Table } from '#schema/definition/Table.ts';

type Details = Readonly<Record<string, unknown>>;

/** The sentence of every code that no check of a definition brings one for. */
const sentences: Readonly<Record<string, (fields: string, details: Details) => string>> = {
  carriedUnconfirmed: (_fields, { count }) =>
    typeof count === 'number'
      ? `有 ${count} 行由上年结转，尚未确认：请确认沿用、修改或删除`
      : '本行由上年结转，尚未确认：请确认沿用、修改或删除',
  required: (fields) => `${fields}必须填写`,
  requiredIf: (fields) => `按本行的填写情况，${fields}必须填写`,
  incompleteKey: (fields) => `${fields}是区分各行的关键项，必须填写`,
  doubledKey: (fields, { count, department }) =>
    typeof department === 'string' && department !== ''
      ? `${fields}与其他行重复（共 ${String(count)} 行，${department}也填了）`
      : `${fields}与其他行重复（共 ${String(count)} 行）`,
  referenceToNothing: (fields, { value, title }) => `${fields}${shown(value)}在“${String(title)}”中不存在`,
  referencePending: (fields, { value, title }) => `待核：${fields}${shown(value)}暂未出现在“${String(title)}”中`,
  copyDiffers: (fields) => `${fields}与带出它的那一行已不一致`,
  computedDiffers: (fields) => `${fields}与自动计算的结果已不一致`,
};

export function failureMessage(code: string, table: Table, fields: readonly string[], details: Details): string {
  const titles = fields.map((name) => `“${table.fields.find((field) => field.name === name)?.title ?? name}”`);
  return sentences[code]?.(titles.join('、'), details) ?? code;
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `（${value}）` : '';
}
