import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { functionNames } from '#schema/rules/functions/ruleFunctions.ts';
import { functionsSql } from '#server/database/rules/functionsSql.ts';

it('every function of the language has its SQL and its line in the documentation', async () => {
  const page = await readFile('schema/docs/rules.md', 'utf8');
  expect(functionNames.filter((name) => !page.includes(`\`${name}(`))).toEqual([]);
  expect(Object.keys(functionsSql).toSorted()).toEqual([...functionNames].toSorted());
});
