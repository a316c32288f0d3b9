import type { CodeListChoice, Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';

/** What a part of a rule can be. `unknown` stands where a fault has been told already. */
export type RuleKind =
  | 'number'
  | 'year'
  | 'text'
  | 'code'
  | 'boolean'
  | 'date'
  | 'yearMonth'
  | 'list'
  | 'rows'
  | 'unknown';

export interface RuleType {
  readonly kind: RuleKind;
  /** Lists of a code, or of the label that `label` gives for one. */
  readonly choice?: CodeListChoice;
  /** The text is a label of `choice`. */
  readonly isLabel?: true;
  /** What a list holds. */
  readonly element?: RuleType;
  /** Whose rows they are. */
  readonly table?: Table;
}

export const kindNames: Readonly<Record<RuleKind, string>> = {
  number: '数值',
  year: '年份',
  text: '文字',
  code: '代码',
  boolean: '是否',
  date: '日期',
  yearMonth: '年月',
  list: '多个值',
  rows: '多行',
  unknown: '未知',
};

export function typeOfField(field: Field): RuleType {
  switch (field.kind) {
    case 'integer':
    case 'decimal':
      return { kind: 'number' };
    case 'code':
      return codeType(field);
    case 'codes':
      return { kind: 'list', element: codeType(field) };
    case 'references':
    case 'files':
      return { kind: 'list', element: { kind: 'text' } };
    case 'reference':
      return { kind: 'text' };
    default:
      return { kind: field.kind };
  }
}

function codeType(field: Field): RuleType {
  return field.codeList === undefined ? { kind: 'code' } : { kind: 'code', choice: field.codeList };
}

/** Kinds that may stand for one another: a year is a number, a code is a text. */
export function plainKind(kind: RuleKind): RuleKind {
  if (kind === 'year') return 'number';
  return kind === 'code' ? 'text' : kind;
}
