import {
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
} from 'graphql';
import type { Field } from '#schema/definition/Field.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { comparison, order } from './inputTypes.ts';
import type { MeasureFaces } from './measureFaces.ts';
import type { TypeShelf } from './TypeShelf.ts';

/** What groups are filtered and ordered by. */
export interface GroupConditionTypes {
  readonly having: GraphQLInputObjectType;
  readonly order: GraphQLInputObjectType;
}

interface Around {
  readonly name: string;
  readonly title: string;
  readonly faces: MeasureFaces;
  readonly rowOrder: GraphQLInputObjectType;
}

/** The input types of `having` and `orderBy` of a table's groups. */
export function groupConditionTypes(shelf: TypeShelf, { name, title, faces, rowOrder }: Around): GroupConditionTypes {
  const having: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${name}Having`,
    description: `对各组的条件：${title}。写出的各项须同时成立`,
    fields: () => ({
      count: { type: comparison(shelf, 'Int'), description: '行数' },
      ...measured(faces, {
        ratio: () => comparison(shelf, 'Decimal'),
        ordered: (field) => comparison(shelf, kindOf(field).graphqlScalar(field)),
        all: () => comparison(shelf, 'Int'),
        type: (face, make, fields) => inputOf(`${name}${face}Having`, title, fields, make),
      }),
      _and: { type: listOf(having), description: '全部成立' },
      _or: { type: listOf(having), description: '至少一项成立' },
      _not: { type: having, description: '不成立' },
    }),
  });
  const groupOrder = new GraphQLInputObjectType({
    name: `${name}GroupOrder`,
    description: `各组的次序：${title}`,
    fields: () => ({
      key: { type: rowOrder, description: '按分组的值' },
      count: { type: order, description: '按行数' },
      ...measured(faces, {
        ratio: () => order,
        ordered: () => order,
        all: () => order,
        type: (face, make, fields) => inputOf(`${name}${face}Order`, title, fields, make),
      }),
    }),
  });
  return { having, order: groupOrder };
}

interface MeasuredBy {
  ratio(field: Field): GraphQLInputType;
  ordered(field: Field): GraphQLInputType;
  all(field: Field): GraphQLInputType;
  type(face: string, make: (field: Field) => GraphQLInputType, fields: readonly Field[]): GraphQLInputObjectType;
}

function measured(faces: MeasureFaces, by: MeasuredBy): GraphQLInputFieldConfigMap {
  const made: GraphQLInputFieldConfigMap = {};
  if (faces.ratio.length > 0) {
    const numbers = by.type('Numbers', (field) => by.ratio(field), faces.ratio);
    made['sum'] = { type: numbers, description: '合计' };
    made['avg'] = { type: numbers, description: '平均' };
  }
  if (faces.ordered.length > 0) {
    const extremes = by.type('Extremes', (field) => by.ordered(field), faces.ordered);
    made['min'] = { type: extremes, description: '最小值' };
    made['max'] = { type: extremes, description: '最大值' };
  }
  made['distinct'] = {
    type: by.type('Distinct', (field) => by.all(field), faces.all),
    description: '不同值的个数',
  };
  return made;
}

function inputOf(
  name: string,
  title: string,
  fields: readonly Field[],
  type: (field: Field) => GraphQLInputType,
): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name,
    description: `按字段：${title}`,
    fields: () =>
      Object.fromEntries(fields.map((field) => [field.name, { type: type(field), description: field.title }])),
  });
}

function listOf(type: GraphQLInputType): GraphQLInputType {
  return new GraphQLList(new GraphQLNonNull(type));
}
