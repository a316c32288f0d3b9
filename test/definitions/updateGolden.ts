import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import { goldenOutputs } from './goldenOutputs.ts';

const folder = 'test/definitions/golden';
const read = lintDefinitions(await readFolder('table-definitions'));
if (!read.ok) throw new Error('The definitions have faults: npm run definitions -- check');
const outputs = await goldenOutputs(read.definitions);
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) if (!outputs.has(name)) await rm(join(folder, name));
for (const [name, text] of outputs) await writeFile(join(folder, name), text);
console.log(`${outputs.size} files written to ${folder}: git diff shows what a change of code does`);
