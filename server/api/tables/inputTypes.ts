import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLInputFieldConfigMap,
} from 'graphql';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Relation } from '#schema/derived/relations.ts';
import type { GraphqlScalarName } from '#schema/fields/FieldKind.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { scalars } from './scalars.ts';
import type { TypeShelf } from './TypeShelf.ts';

export const order = new GraphQLEnumType({
  name: 'Order',
  description: '排序方向。空值在升序和降序中都排在最后，名称带 NULLS_FIRST 的排在最前',
  values: {
    ASC: { description: '升序，空值在后' },
    ASC_NULLS_FIRST: { description: '升序，空值在前' },
    DESC: { description: '降序，空值在后' },
    DESC_NULLS_FIRST: { description: '降序，空值在前' },
  },
});

/** The operators of one scalar; there is one input type a scalar, whatever the number of tables. */
export function comparison(shelf: TypeShelf, name: GraphqlScalarName): GraphQLInputObjectType {
  return shelf.take(`${name}Comparison`, () => {
    const type = scalars[name];
    const list = new GraphQLList(new GraphQLNonNull(type));
    const ordered: GraphQLInputFieldConfigMap =
      name === 'Boolean'
        ? {}
        : {
            _gt: { type, description: '大于' },
            _gte: { type, description: '大于或等于' },
            _lt: { type, description: '小于' },
            _lte: { type, description: '小于或等于' },
            _between: { type: list, description: '介于两值之间（含两端）：[下限, 上限]' },
          };
    const textual: GraphQLInputFieldConfigMap =
      name === 'String'
        ? {
            _like: { type, description: '匹配模式：% 为任意多个字符，_ 为一个字符' },
            _ilike: { type, description: '匹配模式，不分大小写' },
            _contains: { type, description: '包含' },
            _startsWith: { type, description: '以此开头' },
          }
        : {};
    return new GraphQLInputObjectType({
      name: `${name}Comparison`,
      description: '比较条件，写出的各项须同时成立；空值不满足任何比较',
      fields: {
        _eq: { type, description: '等于；null 表示为空' },
        _neq: { type, description: '不等于；null 表示不为空' },
        ...ordered,
        _in: { type: list, description: '为其中之一' },
        _nin: { type: list, description: '不为其中任何一个' },
        ...textual,
        _isNull: { type: GraphQLBoolean, description: 'true：为空；false：不为空' },
      },
    });
  });
}

function listComparison(shelf: TypeShelf): GraphQLInputObjectType {
  const type = new GraphQLList(new GraphQLNonNull(GraphQLString));
  return shelf.take(
    'StringListComparison',
    () =>
      new GraphQLInputObjectType({
        name: 'StringListComparison',
        description: '多选字段的条件',
        fields: {
          _eq: { type, description: '恰为这些，次序也相同；null 表示为空' },
          _contains: { type, description: '包含其中每一个' },
          _overlaps: { type, description: '包含其中至少一个' },
          _isNull: { type: GraphQLBoolean, description: 'true：为空；false：不为空' },
        },
      }),
  );
}

/** Fields that have a column, and so a place in filters and orders. */
export function storedFields(table: Table): readonly Field[] {
  return table.fields.filter((field) => kindOf(field).postgresType(field) !== undefined);
}

interface InputTypes {
  readonly where: GraphQLInputObjectType;
  /** Of the rows of a list, for conditions on a row that has the list. */
  readonly manyWhere: GraphQLInputObjectType;
  readonly order: GraphQLInputObjectType;
}

/** The input types of a table's filters and orders. */
export function inputTypes(
  shelf: TypeShelf,
  table: { readonly name: string; readonly table: Table; readonly relations: readonly Relation[] },
  typesOf: (table: Table) => InputTypes,
): InputTypes {
  const { name, relations } = table;
  const fields = storedFields(table.table);
  const where: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${name}Where`,
    description: `筛选条件：${table.table.title}。写出的各项须同时成立`,
    fields: () => ({
      ...Object.fromEntries(
        fields.map((field) => {
          const kind = kindOf(field);
          const type = kind.graphqlList === true ? listComparison(shelf) : comparison(shelf, kind.graphqlScalar(field));
          return [field.name, { type, description: field.title }];
        }),
      ),
      ...Object.fromEntries(
        relations.map((relation) => {
          const types = typesOf(relation.table);
          return [relation.name, { type: relation.many ? types.manyWhere : types.where, description: relation.title }];
        }),
      ),
      _and: { type: new GraphQLList(new GraphQLNonNull(where)), description: '全部成立' },
      _or: { type: new GraphQLList(new GraphQLNonNull(where)), description: '至少一项成立' },
      _not: { type: where, description: '不成立' },
    }),
  });
  const manyWhere = new GraphQLInputObjectType({
    name: `${name}ManyWhere`,
    description: `对相关各行的条件：${table.table.title}`,
    fields: {
      _some: { type: where, description: '至少一行满足' },
      _none: { type: where, description: '没有一行满足' },
      _every: { type: where, description: '每一行都满足' },
    },
  });
  const orderType = new GraphQLInputObjectType({
    name: `${name}Order`,
    description: `排序：${table.table.title}`,
    fields: () => ({
      ...Object.fromEntries(
        fields
          .filter((field) => kindOf(field).graphqlList !== true)
          .map((field) => [field.name, { type: order, description: field.title }]),
      ),
      ...Object.fromEntries(
        relations
          .filter((relation) => !relation.many)
          .map((relation) => [relation.name, { type: typesOf(relation.table).order, description: relation.title }]),
      ),
    }),
  });
  return { where, manyWhere, order: orderType };
}
