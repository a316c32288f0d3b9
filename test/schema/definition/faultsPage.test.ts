import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { faultsPage } from '#schema/definition/faults/faultsPage.ts';

it('the page of faults lists every kind; `npm run definitions -- faults > schema/docs/faults.md` makes it anew', async () => {
  expect(await readFile('schema/docs/faults.md', 'utf8')).toBe(faultsPage());
});
