import { Decimal } from 'decimal.js';
import type { CodeLookup, RuleNode } from '../rules/RuleNode.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of the rows for which a condition is true (or false), as far as JSON Schema can say it;
 * `undefined` where it cannot. A condition that comes out empty is neither.
 */
export function conditionSchema(node: RuleNode, wanted = true): Json | undefined {
  switch (node.node) {
    case 'not':
      return conditionSchema(node.operand, !wanted);
    case 'field':
      return node.row === 'this' && node.type.kind === 'boolean'
        ? having(node.field.name, { const: wanted })
        : undefined;
    case 'call': {
      const [given] = node.given;
      if (node.function.name !== 'has' || given?.node !== 'field' || given.row !== 'this') return undefined;
      const there = having(given.field.name, { not: { type: 'null' } });
      return wanted ? there : { not: there };
    }
    case 'operation':
      if (node.operator === '&&' || node.operator === '||') {
        const sides = [conditionSchema(node.left, wanted), conditionSchema(node.right, wanted)];
        if (sides.includes(undefined)) return undefined;
        return (node.operator === '&&') === wanted ? { allOf: sides } : { anyOf: sides };
      }
      return comparisonSchema(node, wanted);
    default:
      return undefined;
  }
}

/** In a row an absent value is left out or null. */
function having(field: string, schema: Json): Json {
  return { properties: { [field]: schema }, required: [field] };
}

function comparisonSchema(node: Extract<RuleNode, { node: 'operation' }>, wanted: boolean): Json | undefined {
  const { operator, left, right } = node;
  const isOneOf = operator === '==' || operator === 'in' ? wanted : !wanted;
  const values = valuesOf(operator === 'in' && right.node === 'list' ? right.items : [right]);
  const coded = left.node === 'call' ? codedField(left) : undefined;
  if (coded !== undefined && values !== undefined && ['==', '!=', 'in'].includes(operator)) {
    const codes = Object.entries(coded.lookup).flatMap(([code, label]) => (values.includes(label) ? [code] : []));
    // A code without a label has an empty one, which is neither equal nor unequal.
    return having(
      coded.field,
      isOneOf ? { enum: codes } : { enum: Object.keys(coded.lookup).filter((one) => !codes.includes(one)) },
    );
  }
  if (left.node !== 'field' || left.row !== 'this') return undefined;
  const { kind, name } = left.field;
  if (
    values !== undefined &&
    (kind === 'code' || kind === 'reference' || kind === 'text') &&
    ['==', '!=', 'in'].includes(operator)
  )
    return having(name, isOneOf ? { enum: values } : { type: 'string', not: { enum: values } });
  if (kind !== 'integer' || right.node !== 'constant' || !(right.value instanceof Decimal)) return undefined;
  return boundSchema(name, operator, right.value.toNumber(), wanted);
}

function boundSchema(name: string, operator: string, bound: number, wanted: boolean): Json | undefined {
  const keywords: Readonly<Record<string, readonly [whenTrue: string, whenFalse: string]>> = {
    '>': ['exclusiveMinimum', 'maximum'],
    '>=': ['minimum', 'exclusiveMaximum'],
    '<': ['exclusiveMaximum', 'minimum'],
    '<=': ['maximum', 'exclusiveMinimum'],
  };
  const pair = keywords[operator];
  return pair === undefined ? undefined : having(name, { type: 'integer', [pair[wanted ? 0 : 1]]: bound });
}

function valuesOf(nodes: readonly RuleNode[]): readonly string[] | undefined {
  const values = nodes.flatMap((node) =>
    node.node === 'constant' && typeof node.value === 'string' ? [node.value] : [],
  );
  return values.length === nodes.length && nodes.length > 0 ? values : undefined;
}

/** The field whose label is asked, with the labels of its codes. */
function codedField(
  call: Extract<RuleNode, { node: 'call' }>,
): { readonly field: string; readonly lookup: NonNullable<CodeLookup['byCode']> } | undefined {
  const [given] = call.given;
  const lookup = call.lookup?.byCode;
  if (call.function.name !== 'label' || given?.node !== 'field' || given.row !== 'this' || lookup === undefined)
    return undefined;
  return { field: given.field.name, lookup };
}
