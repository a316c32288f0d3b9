import RandExp from 'randexp';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Drawing } from './Drawing.ts';
import { drawCreditCode } from './drawCreditCode.ts';
import { drawIdNumber } from './drawIdNumber.ts';

const stems = '甲乙丙丁戊己庚辛壬癸';

/** Texts of a form; each is plainly invented: no such region, exchange or host exists. */
const byFormat: Readonly<Record<string, (drawing: Drawing) => string>> = {
  'credit-code': (drawing) => drawCreditCode(drawing.random),
  phone: ({ random }) => `1400000${random.between(1000, 9999)}`,
  email: ({ random }) => `person${random.between(1, 99_999)}@example.edu`,
  uri: ({ random }) => `https://example.edu/${random.between(1, 99_999)}`,
  isbn: ({ random }) => withIsbnDigit(`9780000${String(random.between(0, 99_999)).padStart(5, '0')}`),
};

/** A text that its field accepts and that nobody takes for real. */
export function drawText(drawing: Drawing, field: Field): string {
  const drawn = drawTextOfTitle(drawing, field);
  return drawn.padEnd(field.minLength ?? 0, '0').slice(0, field.maxLength);
}

function drawTextOfTitle(drawing: Drawing, field: Field): string {
  const { random, table } = drawing;
  if (isIdNumber(table, field)) return drawIdNumber(drawing);
  if (/信用代码/.test(field.title)) return drawCreditCode(random);
  if (field.pattern !== undefined) return drawPattern(drawing, field.pattern);
  const formatted = field.format === undefined ? undefined : byFormat[field.format];
  if (formatted !== undefined) return formatted(drawing);
  const length = field.maxLength ?? 60;
  if (table.key.includes(field.name) && field.default === undefined)
    return `${table.no.replaceAll(/\D/g, '')}${serial(drawing, 5)}`.slice(-length);
  if (/姓名|负责人$|联系人$|^.{0,6}人$/.test(field.title))
    return `示范${random.pick([...stems])}${random.between(1, 999)}`;
  if (/代码|编号|编码|号$|序号/.test(field.title)) return serial(drawing, Math.min(6, length));
  if (/说明|备注|简介|内容|事由|措施|原因/.test(field.title)) return `示范数据：${field.title}`;
  const stem = field.title
    .replaceAll(/（.*?）|\(.*?\)/g, '')
    .replace(/^是否/, '')
    .replace(/(全称|名称)$/, '');
  // A table may want its names to differ from row to row.
  return `示范${stem}${drawing.index}`;
}

/** A number of identity: by its format, or because a check asks for its check digit. */
export function isIdNumber(table: Table, field: Field): boolean {
  return (
    field.format === 'id-number' || table.checks.some((check) => check.rule.includes(`idChecksum(this.${field.name})`))
  );
}

function serial({ index }: Drawing, length: number): string {
  return String(index).padStart(length, '0').slice(-length);
}

function drawPattern({ random }: Drawing, pattern: string): string {
  // Where eleven digits are wanted, numbers of a range that is for machines: nobody is to be rung up.
  const nobodysNumber = `1400000${random.between(1000, 9999)}`;
  if (new RegExp(pattern).test(nobodysNumber)) return nobodysNumber;
  const expression = new RandExp(new RegExp(pattern));
  expression.randInt = (from, to) => random.between(from, to);
  expression.max = 8;
  return expression.gen();
}

function withIsbnDigit(body: string): string {
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
