import type { TableFile } from '#schema/definition/TableFile.ts';
import { flatOrigin, roundOrigin } from './originCells.ts';

type Json = Readonly<Record<string, unknown>>;

const standardSchema = '../../../schema/table-definition.schema.json';

/** A table as its row holds it: without fields and checks, which have sheets of their own, and what goes without saying. */
export function flatTable(file: TableFile, catalogue: string): Json {
  const { $schema, $id, type, table, properties, required = [], checks, ...rest } = file as Json & TableFile;
  const names = Object.keys(properties ?? {});
  const inOrder = names.filter((name) => required.includes(name));
  const { origin, ...facts } = (table ?? {}) as Json;
  return {
    ...rest,
    // What is not as it usually is stands in the last column.
    ...($schema === standardSchema ? {} : { $schema: $schema ?? '' }),
    ...($id === `${catalogue}/${table?.name}` ? {} : { $id }),
    ...(type === 'object' ? {} : { type }),
    ...(inOrder.join() === required.join() && (required.length > 0 || file.required === undefined) ? {} : { required }),
    ...(checks !== undefined && checks.length === 0 ? { checks } : {}),
    table: {
      ...facts,
      ...flatOrigin(origin),
    },
  };
}

/** The definition that a row means, with its fields and checks. */
export function roundTable(
  row: Json,
  {
    catalogue,
    name,
    properties,
    required,
    checks,
  }: {
    readonly catalogue: string;
    readonly name: string;
    readonly properties: Json;
    readonly required: readonly string[];
    readonly checks: readonly unknown[];
  },
): TableFile {
  const {
    $schema = standardSchema,
    $id = `${catalogue}/${name}`,
    type = 'object',
    table,
    title,
    description,
    ...rest
  } = row;
  const { origin, ...facts } = (table ?? {}) as Json;
  return {
    ...($schema === '' ? {} : { $schema }),
    $id,
    title,
    ...(description === undefined ? {} : { description }),
    type,
    table: {
      ...inOrder({ ...facts, name }),
      ...roundOrigin(origin),
    },
    properties,
    ...(required.length === 0 ? {} : { required }),
    ...(checks.length === 0 ? {} : { checks }),
    ...rest,
  } as unknown as TableFile;
}

const order = ['no', 'printedNo', 'name', 'layer', 'group', 'shape', 'grain', 'key', 'keyScope', 'window'];

function inOrder(facts: Json): Json {
  const names = [
    ...order.filter((name) => Object.hasOwn(facts, name)),
    ...Object.keys(facts).filter((name) => !order.includes(name)),
  ];
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}
