import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString,
  Kind,
  print,
  type ValueNode,
} from 'graphql';
import { isDate } from '#schema/fields/date.ts';
import { canonicalDecimal } from '#schema/fields/decimal.ts';
import type { GraphqlScalarName } from '#schema/fields/FieldKind.ts';
import { isYearMonth } from '#schema/fields/yearMonth.ts';

/** Digits that a double carries through unchanged. */
const exactDigits = 15;

interface ScalarFace<Value> {
  readonly name: string;
  readonly description: string;
  /** What a right value looks like, for whoever sent a wrong one. */
  readonly form: string;
  /** The value of a JSON value; `undefined` where it is none. */
  read(input: unknown): Value | undefined;
  /** The value of what stands in a query; numbers come as they are written. */
  readLiteral(text: string, kind: Kind): Value | undefined;
}

function scalar<Value>(face: ScalarFace<Value>): GraphQLScalarType<Value, Value> {
  const value = (read: Value | undefined, shown: string, node?: ValueNode): Value => {
    if (read !== undefined) return read;
    throw new GraphQLError(
      `${face.name} cannot represent ${shown}: expected ${face.form}.`,
      node ? { nodes: node } : {},
    );
  };
  return new GraphQLScalarType<Value, Value>({
    name: face.name,
    description: face.description,
    serialize: (output) => value(face.read(output), String(output)),
    parseValue: (input) => value(face.read(input), JSON.stringify(input)),
    parseLiteral: (node) =>
      value('value' in node ? face.readLiteral(String(node.value), node.kind) : undefined, print(node), node),
  });
}

function textScalar(name: string, description: string, form: string, isOne: (text: string) => boolean) {
  return scalar<string>({
    name,
    description,
    form,
    read: (input) => (typeof input === 'string' && isOne(input) ? input : undefined),
    readLiteral: (text, kind) => (kind === Kind.STRING && isOne(text) ? text : undefined),
  });
}

function decimalOf(text: string): string | undefined {
  return /^-?\d{1,40}(\.\d{1,40})?$/.test(text) ? canonicalDecimal(text) : undefined;
}

function wholeOf(text: string): number | undefined {
  const number = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** The scalars that fields have. They say what a value is; what of it a field takes is asked of `readRow`. */
export const scalars: Readonly<Record<GraphqlScalarName, GraphQLScalarType>> = {
  String: GraphQLString,
  Int: GraphQLInt,
  Boolean: GraphQLBoolean,
  BigInt: scalar<number>({
    name: 'BigInt',
    description: '整数，可超过 32 位，绝对值不大于 9007199254740991',
    form: 'a whole number between ±9007199254740991',
    read: (input) =>
      typeof input === 'number' ? (Number.isSafeInteger(input) ? input : undefined) : wholeOf(String(input)),
    readLiteral: (text, kind) => (kind === Kind.INT || kind === Kind.STRING ? wholeOf(text) : undefined),
  }),
  Decimal: scalar<string>({
    name: 'Decimal',
    description: '精确小数，以文本传递，如 "1204.5"',
    form: 'the text of a decimal number such as "1204.5"',
    read(input) {
      if (typeof input === 'string') return decimalOf(input);
      // More digits than a double carries were lost before they came here.
      if (typeof input !== 'number' || String(input).replaceAll(/\D/g, '').length > exactDigits) return undefined;
      return decimalOf(String(input));
    },
    readLiteral: (text, kind) =>
      kind === Kind.INT || kind === Kind.FLOAT || kind === Kind.STRING ? decimalOf(text) : undefined,
  }),
  Date: textScalar('Date', '日期，yyyy-MM-dd', 'a day as "yyyy-MM-dd"', isDate),
  YearMonth: textScalar('YearMonth', '年月，yyyy-MM', 'a month as "yyyy-MM"', isYearMonth),
};
