import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

const names = (await readdir('schema')).filter((name) => name.endsWith('.schema.json'));

describe.each(names)('%s', async (name) => {
  const schema: unknown = JSON.parse(await readFile(join('schema', name), 'utf8'));

  it('is a JSON Schema', () => {
    const ajv = new Ajv2020();
    expect({ valid: ajv.validateSchema(schema as object), errors: ajv.errors }).toEqual({ valid: true, errors: null });
  });

  it('explains every keyword to an editor, and lets no other through', () => {
    const unexplained: string[] = [];
    const open: string[] = [];
    walk(schema, '', (node, place) => {
      const properties = node['properties'] as Readonly<Record<string, Explained>> | undefined;
      if (properties === undefined) return;
      if (node['additionalProperties'] === undefined) open.push(place);
      for (const [keyword, property] of Object.entries(properties)) {
        if (!isExplained(property, schema)) unexplained.push(`${place}/properties/${keyword}`);
      }
    });
    expect({ unexplained, open }).toEqual({ unexplained: [], open: [] });
  });
});

interface Explained {
  readonly $ref?: string;
  readonly description?: string;
}

function isExplained(property: Explained, root: unknown): boolean {
  const referred = (property.$ref ?? '').slice('#/$defs/'.length);
  const definitions = (root as { readonly $defs?: Readonly<Record<string, Explained>> }).$defs;
  return (property.description ?? definitions?.[referred]?.description) !== undefined;
}

/** Visits every schema; the members of `properties` and `$defs` are schemas, these two themselves are none. */
function walk(
  node: unknown,
  place: string,
  visit: (node: Readonly<Record<string, unknown>>, place: string) => void,
): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node as Record<string, unknown>, place);
  for (const [name, inner] of Object.entries(node)) {
    const isMap = !Array.isArray(node) && (name === 'properties' || name === '$defs');
    const schemas: readonly [string, unknown][] = isMap
      ? Object.entries(inner as object).map(([member, schema]) => [`${name}/${member}`, schema])
      : [[name, inner]];
    for (const [below, schema] of schemas) walk(schema, `${place}/${below}`, visit);
  }
}
