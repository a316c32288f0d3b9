import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  valueFromAST,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import type { Parameter } from '../../database/reading/RowQuery.ts';

/**
 * An argument as a plan sees it: its shape, and at the leaves where the value will be found. A plan made from it
 * serves every request whose variables have the same shape.
 */
export type Given =
  | { readonly kind: 'null' }
  | { readonly kind: 'value'; readonly parameter: Parameter; readonly now: unknown }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Given> }
  | { readonly kind: 'list'; readonly items: readonly Given[] };

export type Variables = Readonly<Record<string, unknown>>;

/** `undefined` where the argument, or the variable that stands for it, is not given. */
export function givenNode(
  node: ValueNode | undefined,
  type: GraphQLInputType,
  variables: Variables,
): Given | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'Variable') {
    const value = variables[node.name.value];
    return value === undefined ? undefined : givenValue(value, type, [node.name.value]);
  }
  if (node.kind === 'NullValue') return { kind: 'null' };
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = node.kind === 'ListValue' ? node.values : [node];
    const given = items.map((item) => givenNode(item, nullable.ofType, variables)).filter((item) => item !== undefined);
    return isInputObjectType(getNullableType(nullable.ofType)) ? { kind: 'list', items: given } : leafList(given);
  }
  if (isInputObjectType(nullable) && node.kind === 'ObjectValue') {
    const known = nullable.getFields();
    const fields = new Map<string, Given>();
    for (const entry of node.fields) {
      const field = known[entry.name.value];
      const given = field === undefined ? undefined : givenNode(entry.value, field.type, variables);
      if (given !== undefined) fields.set(entry.name.value, given);
    }
    return { kind: 'object', fields };
  }
  const now: unknown = valueFromAST(node, nullable);
  return { kind: 'value', parameter: { constant: now }, now };
}

function givenValue(value: unknown, type: GraphQLInputType, path: readonly (string | number)[]): Given {
  if (value === null) return { kind: 'null' };
  const nullable = getNullableType(type);
  if (isListType(nullable) && Array.isArray(value) && isInputObjectType(getNullableType(nullable.ofType)))
    return { kind: 'list', items: value.map((item, at) => givenValue(item, nullable.ofType, [...path, at])) };
  if (isInputObjectType(nullable)) {
    const known = nullable.getFields();
    const fields = new Map<string, Given>();
    for (const [name, entry] of Object.entries(value as Variables)) {
      const field = known[name];
      if (field !== undefined && entry !== undefined) fields.set(name, givenValue(entry, field.type, [...path, name]));
    }
    return { kind: 'object', fields };
  }
  // What is part of the shape of the variables may be part of the statement.
  const fixed = isEnumType(nullable) || typeof value === 'boolean';
  return { kind: 'value', parameter: fixed ? { constant: value } : { path }, now: value };
}

/** A list of scalars in the query text, of which some may be variables. */
function leafList(items: readonly Given[]): Given {
  const leaves = items.map((item) => (item.kind === 'value' ? item : { parameter: { constant: null }, now: null }));
  const now = leaves.map((leaf) => leaf.now);
  if (leaves.every(({ parameter }) => 'constant' in parameter))
    return { kind: 'value', parameter: { constant: now }, now };
  return {
    kind: 'value',
    now,
    parameter: { request: (request) => leaves.map(({ parameter }) => parameterValue(parameter, request.variables)) },
  };
}

function parameterValue(parameter: Parameter, variables: Variables): unknown {
  if ('constant' in parameter) return parameter.constant;
  if (!('path' in parameter)) return null;
  let value: unknown = variables;
  for (const step of parameter.path) value = (value as Variables)[step];
  return value;
}

/**
 * The shape of a variable's value: which members are there, which are null, how many conditions a list has, and the
 * value itself where it is of an enumeration or true or false.
 */
export function valueShape(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return '-';
  if (value === null) return '0';
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    const members = Object.entries(value as Variables).map(
      ([name, entry]) => `${name}:${fields[name] === undefined ? '-' : valueShape(entry, fields[name].type)}`,
    );
    return `{${members.join(',')}}`;
  }
  if (isListType(nullable) && Array.isArray(value) && isInputObjectType(getNullableType(nullable.ofType)))
    return `[${value.map((item) => valueShape(item, nullable.ofType)).join(',')}]`;
  if (isEnumType(nullable) || typeof value === 'boolean') return `=${JSON.stringify(value)}`;
  return isListType(nullable) ? listShape(value) : '1';
}

/** Enumeration values in a list, such as states, stay values: a list of them is one parameter. */
function listShape(value: unknown): string {
  return Array.isArray(value) && value.length === 0 ? '[]' : '1';
}
