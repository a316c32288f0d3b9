import type { Field, FieldKindName } from '../definition/Field.ts';

const kinds: Readonly<Record<FieldKindName, string>> = {
  text: '文本',
  date: '日期',
  yearMonth: '年月',
  year: '年份',
  integer: '整数',
  decimal: '小数',
  boolean: '是/否',
  code: '代码',
  codes: '多个代码',
  reference: '引用',
  references: '多个引用',
  files: '文件',
};

const formats: Readonly<Record<string, string>> = {
  'id-number': '身份证号',
  'credit-code': '统一社会信用代码',
  phone: '电话',
  email: '电子邮箱',
  uri: '网址',
  isbn: 'ISBN',
};

/** The type of a field as people call it. */
export function typeText({ kind, format }: Pick<Field, 'kind' | 'format'>): string {
  return formats[format ?? ''] ?? kinds[kind];
}
