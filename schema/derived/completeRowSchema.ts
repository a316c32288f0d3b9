/* eslint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema */
import type { PlacedTable } from '../fields/PlacedField.ts';
import { fillerOf } from '../rows/fillerOf.ts';
import type { TableRules } from '../rules/compileTable.ts';
import { conditionSchema } from './conditionSchema.ts';
import { rowSchema } from './rowSchema.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a row that may be submitted, for those who read schemas: the row's own, what must be filled,
 * and what must be filled under a condition that JSON Schema can say. The server asks the rules themselves.
 */
export function completeRowSchema(placed: PlacedTable, rules: TableRules): Json {
  const schema = rowSchema(placed);
  const required = placed.table.fields.filter((field) => field.required && fillerOf(field) === undefined);
  const conditions = rules.requiredIf.flatMap(({ field, rule }) => {
    const condition = fillerOf(field) === undefined ? conditionSchema(rule.root) : undefined;
    return condition === undefined ? [] : [{ if: condition, then: filled([field.name]) }];
  });
  const { allOf } = schema;
  return {
    ...schema,
    allOf: [...(Array.isArray(allOf) ? allOf : []), filled(required.map((field) => field.name)), ...conditions],
  };
}

function filled(names: readonly string[]): Json {
  return {
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, { not: { type: 'null' } }])),
  };
}
