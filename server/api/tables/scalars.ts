import { GraphQLBoolean, GraphQLInt, GraphQLScalarType, GraphQLString } from 'graphql';
import { GraphQLBigInt } from 'graphql-scalars';
import type { GraphqlScalarName } from '#schema/fields/FieldKind.ts';

function textScalar(name: string, description: string): GraphQLScalarType {
  return new GraphQLScalarType({ name, description, serialize: String, parseValue: (value) => value });
}

/** The scalars that fields have; their values are read by `readRow`, which reports all faults at once. */
export const scalars: Readonly<Record<GraphqlScalarName, GraphQLScalarType>> = {
  String: GraphQLString,
  Int: GraphQLInt,
  BigInt: GraphQLBigInt,
  Boolean: GraphQLBoolean,
  Decimal: textScalar('Decimal', '精确小数，以文本传递'),
  Date: textScalar('Date', '日期，yyyy-MM-dd'),
  YearMonth: textScalar('YearMonth', '年月，yyyy-MM'),
};
