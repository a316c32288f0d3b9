import type { GraphqlScalarName } from '#schema/fields/FieldKind.ts';
import type { Column } from '../../database/reading/RowQuery.ts';
import type { FieldLabels } from '../planning/fieldLabels.ts';
import type { Output } from './Output.ts';
import { endOf, position, textAt, type RowWriter } from './Writing.ts';

export const nullText = Buffer.from('null');
const trueText = Buffer.from('true');
const falseText = Buffer.from('false');
const quote = 0x22;
const zero = 0x30;
const point = 0x2e;
const letterT = 0x74;

type ValueWriter = (...given: [...Parameters<RowWriter>, start: number]) => void;

function orNull(column: Column, write: ValueWriter): RowWriter {
  return (writing, row, end) => {
    const start = position(writing, row, column.index);
    if (start === -1) writing.out.raw(nullText);
    else write(writing, row, end, start);
  };
}

const text: ValueWriter = (writing, _row, _end, start) =>
  writing.out.string(writing.rows.bytes, start, endOf(writing, start));

const number: ValueWriter = (writing, _row, _end, start) =>
  writing.out.raw(writing.rows.bytes, start, endOf(writing, start));

/** The canonical text of a decimal: PostgreSQL writes all the places of its type. */
const decimal: ValueWriter = (writing, _row, _end, start) => {
  const { bytes } = writing.rows;
  let end = endOf(writing, start);
  const pointAt = bytes.indexOf(point, start);
  if (pointAt !== -1 && pointAt < end) {
    while (bytes[end - 1] === zero) end -= 1;
    if (bytes[end - 1] === point) end -= 1;
  }
  writing.out.byte(quote);
  writing.out.raw(bytes, start, end);
  writing.out.byte(quote);
};

const boolean: ValueWriter = (writing, _row, _end, start) =>
  writing.out.raw(writing.rows.bytes[start] === letterT ? trueText : falseText);

const byScalar: Readonly<Record<GraphqlScalarName, ValueWriter>> = {
  String: text,
  Date: text,
  YearMonth: text,
  Int: number,
  BigInt: number,
  Decimal: decimal,
  Boolean: boolean,
};

export function scalarWriter(scalar: GraphqlScalarName, column: Column): RowWriter {
  return orNull(column, byScalar[scalar]);
}

/** A PostgreSQL array of text; its elements are few and short. */
export function listWriter(column: Column): RowWriter {
  return orNull(column, (writing, row) => {
    writeJson(writing.out, readArray(textAt(writing, row, column.index) ?? '{}'));
  });
}

export function writeJson(out: Output, value: unknown): void {
  out.raw(Buffer.from(JSON.stringify(value)));
}

/** `{a,"b \"c\"",NULL}` → its elements; absent ones are left out. */
function readArray(literal: string): string[] {
  const values: string[] = [];
  for (const [element, quoted] of literal.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|[^,]+/gs)) {
    if (quoted !== undefined) values.push(quoted.replace(/\\(.)/gs, '$1'));
    else if (element !== 'NULL') values.push(element);
  }
  return values;
}

/** What a code is called; the labels are the edition's, no table is joined for them. */
export function labelWriter(column: Column, labels: FieldLabels, chooser: Column | undefined): RowWriter {
  const fixed = chooser === undefined ? labels.of(null) : undefined;
  return orNull(column, (writing, row) => {
    const list = fixed ?? labels.of(chooser === undefined ? null : textAt(writing, row, chooser.index));
    writing.out.raw(list.get(textAt(writing, row, column.index) ?? '') ?? nullText);
  });
}

/** What several codes are called, in their order; one that is in no list stands as it is. */
export function labelsWriter(column: Column, labels: FieldLabels, chooser: Column | undefined): RowWriter {
  return orNull(column, (writing, row) => {
    const list = labels.of(chooser === undefined ? null : textAt(writing, row, chooser.index));
    const codes = readArray(textAt(writing, row, column.index) ?? '{}');
    const texts = codes.map((code) => list.get(code)?.toString() ?? JSON.stringify(code));
    writing.out.raw(Buffer.from(`[${texts.join(',')}]`));
  });
}
