import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import { goldenOutputs } from './goldenOutputs.ts';

const folder = 'test/definitions/golden';
let outputs: ReadonlyMap<string, string>;

beforeAll(async () => {
  const read = lintDefinitions(await readFolder('table-definitions'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults, undefined, 2));
  outputs = await goldenOutputs(read.definitions);
});

/** The first lines that differ: enough to see what a change does to all tables. */
function difference(stored: string, made: string): readonly string[] {
  const known = new Set(stored.split('\n'));
  const fresh = new Set(made.split('\n'));
  const lines = [
    ...[...known].filter((line) => !fresh.has(line)).map((line) => `- ${line}`),
    ...[...fresh].filter((line) => !known.has(line)).map((line) => `+ ${line}`),
  ];
  return lines.length > 12 ? [...lines.slice(0, 12), `… ${lines.length} lines`] : lines;
}

describe('GraphQL text, SQL and linked definitions of every catalogue', () => {
  it('are as they were, or `npm run golden` says what has changed', async () => {
    const names = (await readdir(folder)).toSorted();
    expect(names).toEqual([...outputs.keys()].toSorted());
    const differing: Record<string, readonly string[]> = {};
    for (const [name, made] of outputs) {
      const lines = difference(await readFile(join(folder, name), 'utf8'), made);
      if (lines.length > 0) differing[name] = lines.map((line) => line.slice(0, 300));
    }
    expect(differing).toEqual({});
  });
});
