/* eslint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema */
import type { CodeIndex } from '../fields/CodeIndex.ts';
import { kindOf } from '../fields/fieldKinds.ts';
import type { PlacedField, PlacedTable } from '../fields/PlacedField.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (2020-12) of one row in canonical values, for ajv with `ajvVocabulary` and for whoever reads
 * schemas: everything that is refused on save, codes that another field chooses included. An absent value is
 * left out or null.
 */
export function rowSchema(table: PlacedTable): Json {
  const fields = [...table.fields.values()];
  const choices = fields.flatMap(choiceConditions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: table.table.title,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.field.name, property(field)])),
    ...(choices.length === 0 ? {} : { allOf: choices }),
  };
}

function property(placed: PlacedField): Json {
  const { field } = placed;
  return {
    title: field.title,
    ...(field.description === undefined ? {} : { description: field.description }),
    ...(field.unit === undefined ? {} : { $comment: field.unit }),
    anyOf: [kindOf(field).jsonSchema(placed), { type: 'null' }],
  };
}

/** One `if` for each value of the field that chooses the codes. */
function choiceConditions({ field, codes }: PlacedField): readonly Json[] {
  if (codes?.chooser === undefined) return [];
  const { chooser } = codes;
  const within = (index: CodeIndex): Json => {
    const known = [...index.byCode.keys()];
    return { properties: { [field.name]: { anyOf: [held(field.kind, known), { type: 'null' }] } } };
  };
  const chosen = (schema: Json): Json => ({ properties: { [chooser]: schema }, required: [chooser] });
  const conditions = [...codes.cases].map(([value, index]) => ({ if: chosen({ const: value }), then: within(index) }));
  if (codes.openCases) return conditions;
  const others = { type: 'string', not: { enum: [...codes.cases.keys()] } };
  return [...conditions, { if: chosen(others), then: { properties: { [field.name]: { type: 'null' } } } }];
}

function held(kind: PlacedField['field']['kind'], known: readonly string[]): Json {
  return kind === 'codes' ? { items: { enum: known } } : { enum: known };
}
