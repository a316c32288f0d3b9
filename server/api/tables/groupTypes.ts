import {
  GraphQLEnumType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Relation } from '#schema/derived/relations.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { type GroupConditionTypes, groupConditionTypes } from './groupConditionTypes.ts';
import { measureFaces } from './measureFaces.ts';
import { rowDepartment } from './rowDepartment.ts';
import { scalars } from './scalars.ts';
import type { TypeShelf } from './TypeShelf.ts';

/** The types with which the rows of a table are grouped and computed over. */
export interface GroupTypes extends GroupConditionTypes {
  readonly groupBy: GraphQLInputObjectType;
  readonly key: GraphQLObjectType;
  readonly groups: GraphQLObjectType;
}

/** What the types of other tables and of the rows bring along. */
interface Around {
  readonly name: string;
  readonly table: Table;
  /** References to follow from a row to one other. */
  readonly relations: readonly Relation[];
  readonly where: GraphQLInputObjectType;
  readonly rowOrder: GraphQLInputObjectType;
  groupTypesOf(table: Table): GroupTypes;
}

export function groupTypes(shelf: TypeShelf, around: Around): GroupTypes {
  const { name, table } = around;
  const ones = around.relations.filter((relation) => !relation.many);
  const faces = measureFaces(table);
  const fields = faces.all;
  const enumeration = new GraphQLEnumType({
    name: `${name}Field`,
    description: `字段：${table.title}`,
    values: Object.fromEntries(fields.map((field) => [field.name, { description: field.title }])),
  });
  const groupBy = new GraphQLInputObjectType({
    name: `${name}GroupBy`,
    description: `分组依据：${table.title}。字段、填报部门、相关表，三者写一项`,
    fields: () => ({
      ...Object.fromEntries(
        ones.map((relation) => [
          relation.name,
          { type: around.groupTypesOf(relation.table).groupBy, description: relation.title },
        ]),
      ),
      field: { type: enumeration, description: '按此字段分组' },
      trunc: { type: dateTrunc(shelf), description: '日期归到所在的年、季、月' },
      _filledBy: { type: GraphQLBoolean, description: 'true：按填报部门分组' },
    }),
  });
  const key = new GraphQLObjectType({
    name: `${name}GroupKey`,
    description: `分组的值：${table.title}。未作分组依据的为 null`,
    fields: () => keyFields(shelf, fields, ones, around),
  });
  const numbers = objectOf(`${name}Numbers`, `数值合计或平均：${table.title}`, faces.ratio, () => scalars.Decimal);
  const extremes = objectOf(
    `${name}Extremes`,
    `最小、最大或分位的值：${table.title}`,
    faces.ordered,
    (field) => scalars[kindOf(field).graphqlScalar(field)],
  );
  const distinct = objectOf(`${name}Distinct`, `不同值的个数：${table.title}`, faces.all, () => GraphQLInt);
  const where = { where: { type: around.where, description: '只计满足此条件的行' } };
  const groups = new GraphQLObjectType({
    name: `${name}Aggregate`,
    description: `一组行的汇总：${table.title}`,
    fields: () => ({
      key: { type: new GraphQLNonNull(key), description: '分组的值' },
      count: { type: GraphQLInt, args: where, description: '行数' },
      ...(faces.ratio.length === 0
        ? {}
        : {
            sum: { type: new GraphQLNonNull(numbers), args: where, description: '合计，空值不计；全空为 null' },
            avg: { type: new GraphQLNonNull(numbers), args: where, description: '平均，空值不计，保留 6 位小数' },
          }),
      ...(faces.ordered.length === 0
        ? {}
        : {
            min: { type: new GraphQLNonNull(extremes), args: where, description: '最小值' },
            max: { type: new GraphQLNonNull(extremes), args: where, description: '最大值' },
            percentile: {
              type: new GraphQLNonNull(extremes),
              args: {
                fraction: { type: new GraphQLNonNull(GraphQLFloat), description: '0 至 1；0.5 即中位数（取实有的值）' },
                ...where,
              },
              description: '分位值',
            },
          }),
      distinct: { type: new GraphQLNonNull(distinct), args: where, description: '不同值的个数，空值不计' },
      coverage: { type: new GraphQLNonNull(coverage(shelf)), description: '数据覆盖到多少填报单' },
      asOf: { type: new GraphQLNonNull(GraphQLString), description: '取数的时刻（ISO 8601）' },
    }),
  });
  return {
    groupBy,
    key,
    groups,
    ...groupConditionTypes(shelf, { name, title: table.title, faces, rowOrder: around.rowOrder }),
  };
}

/** Arguments of the field that answers with groups. */
export function groupArguments(
  types: Pick<GroupTypes, 'groupBy' | 'having' | 'order'>,
  common: GraphQLFieldConfigArgumentMap,
): GraphQLFieldConfigArgumentMap {
  const { where, states, submission } = common;
  return {
    ...(where === undefined ? {} : { where }),
    groupBy: { type: listOf(types.groupBy), description: '分组依据；不写则全部行为一组' },
    having: { type: types.having, description: '对各组的条件' },
    orderBy: { type: listOf(types.order), description: '各组的次序，先写的优先；其后按分组的值' },
    limit: { type: GraphQLInt, description: '取多少组，默认 100' },
    offset: { type: GraphQLInt, description: '跳过多少组' },
    ...(states === undefined ? {} : { states }),
    ...(submission === undefined ? {} : { submission }),
  };
}

function keyFields(
  shelf: TypeShelf,
  fields: readonly Field[],
  ones: readonly Relation[],
  around: Around,
): GraphQLFieldConfigMap<unknown, unknown> {
  const made: GraphQLFieldConfigMap<unknown, unknown> = {};
  for (const field of fields) {
    made[field.name] = { type: scalars[kindOf(field).graphqlScalar(field)], description: field.title };
    if (field.codeList !== undefined)
      made[`${field.name}Label`] = { type: GraphQLString, description: `${field.title}（名称）` };
  }
  for (const relation of ones)
    made[relation.name] = { type: around.groupTypesOf(relation.table).key, description: relation.title };
  made['_filledBy'] = { type: rowDepartment(shelf), description: '填报部门' };
  return made;
}

function objectOf(
  name: string,
  description: string,
  fields: readonly Field[],
  type: (field: Field) => GraphQLOutputType,
): GraphQLObjectType {
  return new GraphQLObjectType({
    name,
    description,
    fields: () =>
      Object.fromEntries(fields.map((field) => [field.name, { type: type(field), description: field.title }])),
  });
}

function listOf(type: GraphQLInputType): GraphQLInputType {
  return new GraphQLList(new GraphQLNonNull(type));
}

function dateTrunc(shelf: TypeShelf): GraphQLEnumType {
  return shelf.take(
    'DateTrunc',
    () =>
      new GraphQLEnumType({
        name: 'DateTrunc',
        description: '日期归到所在时段的第一天（年月归到第一个月）',
        values: { YEAR: { description: '年' }, QUARTER: { description: '季' }, MONTH: { description: '月' } },
      }),
  );
}

function coverage(shelf: TypeShelf): GraphQLObjectType {
  return shelf.take(
    'Coverage',
    () =>
      new GraphQLObjectType({
        name: 'Coverage',
        description: '汇总所依据的填报单。按填报部门分组时为该部门的',
        fields: {
          submissions: { type: new GraphQLNonNull(GraphQLInt), description: '状态符合的填报单数' },
          of: { type: new GraphQLNonNull(GraphQLInt), description: '应有的填报单数' },
        },
      }),
  );
}
