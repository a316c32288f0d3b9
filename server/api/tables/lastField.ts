import { GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString, type GraphQLFieldConfigMap } from 'graphql';
import type { Table } from '#schema/definition/Table.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { FormerTables } from '../../database/reading/RowQuery.ts';
import { describeField } from './descriptions.ts';
import { outputType } from './tableTypes.ts';

/**
 * `_last` of a row: last year's values under this year's names, as last year's table had them. Nothing where the table
 * goes on from none.
 */
export function lastField(
  name: string,
  table: Table,
  formers: FormerTables | undefined,
): GraphQLFieldConfigMap<unknown, unknown> {
  if (formers === undefined) return {};
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {};
  for (const [own, from] of formers.fields) {
    fields[own] = { type: outputType(from), description: describeField(from) };
    if (from.codeList === undefined) continue;
    const isList = kindOf(from).graphqlList === true;
    fields[`${own}${isList ? 'Labels' : 'Label'}`] = {
      type: isList ? new GraphQLList(new GraphQLNonNull(GraphQLString)) : GraphQLString,
      description: `${from.title}（名称）`,
    };
  }
  const type = new GraphQLObjectType({ name: `${name}Last`, description: `上年的值：${table.title}`, fields });
  return { _last: { type, description: '上年的同一行：由其结转而来的，或关键项相同的；没有则为空' } };
}
