import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, it } from 'vitest';
import { buildGraphql } from '#server/api/buildGraphql.ts';
import { platformSchema } from '#server/api/platformSchema.ts';
import { zhCN } from '#client/text/zhCN.ts';
import { readFixtures } from '../../support/readFixtures.ts';

interface Described {
  readonly description?: string | null | undefined;
}

async function gardenSchema(): Promise<GraphQLSchema> {
  return buildGraphql(await readFixtures('definitions'), platformSchema(), async () => []).schema;
}

it('describes every type, field, argument and value in Chinese', async () => {
  const own = Object.values((await gardenSchema()).getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  expect(own.map((type) => type.name)).toEqual(expect.arrayContaining(['Query', 'Me', 'PageInfo', 'SubmissionState']));
  expect(own.flatMap(elementsOf).flatMap(([path, one]) => (isChinese(one) ? [] : [path]))).toEqual([]);
});

it.each([
  ['Role', zhCN.session.roles],
  ['SubmissionState', zhCN.states],
  ['SubmissionMove', zhCN.moves],
])('names the values of %s as the screens do', async (name, words) => {
  const type = (await gardenSchema()).getType(name);
  const values = isEnumType(type) ? type.getValues() : [];
  expect(Object.fromEntries(values.map((value) => [value.name, value.description?.split('：')[0]]))).toEqual(words);
});

function isChinese({ description }: Described): boolean {
  return /\p{Script=Han}/u.test(description ?? '');
}

/** A type and what it consists of, each with its path in the schema. */
function elementsOf(type: GraphQLNamedType): readonly (readonly [string, Described])[] {
  const elements: [string, Described][] = [[type.name, type]];
  if (isEnumType(type)) for (const value of type.getValues()) elements.push([`${type.name}.${value.name}`, value]);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) elements.push([`${type.name}.${field.name}`, field]);
  if (isObjectType(type))
    for (const field of Object.values(type.getFields())) {
      elements.push([`${type.name}.${field.name}`, field]);
      for (const argument of field.args) elements.push([`${type.name}.${field.name}(${argument.name})`, argument]);
    }
  return elements;
}
