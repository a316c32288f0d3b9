import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import tableSchema from '../../schema/table-definition.schema.json' with { type: 'json' };
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { fieldKinds, kindOf } from '#schema/fields/fieldKinds.ts';
import { createAccount } from '#server/people/createAccount.ts';
import type { RunningSystem } from '#server/start.ts';
import { inventedCatalogue } from '../support/inventedCatalogue.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { asPerson, type TestPerson } from '../support/people.ts';
import { runBench } from '../support/runBench.ts';
import { startTestServer } from '../support/startTestServer.ts';
import { definitionFolder } from '../support/definitionFolder.ts';

const seed = 20_311;
const invented = inventedCatalogue(seed);
const password = '园子里的牡丹开了 1204 朵';

let folder: string;
let system: RunningSystem;
let browser: Browser;
let page: Page;
let analyst: TestPerson;
let given: string;
const thrown: string[] = [];

beforeAll(async () => {
  folder = await definitionFolder(invented.files);
  [system, browser] = await Promise.all([startTestServer({ DEFINITIONS_FOLDER: folder }), openBrowser()]);
  const roles = [{ role: 'collector', department: 'D01' }] as const;
  ({ password: given } = await createAccount(system.people, undefined, {
    school: 1,
    staffNo: 'N001',
    name: '新人',
    roles,
  }));
  analyst = await asPerson(system, 'collector', 'D01');
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(8000);
  page.on('pageerror', (error) => thrown.push(error.message));
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

async function saved(): Promise<void> {
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
}

async function open(heading: string): Promise<void> {
  await page.goto(system.address);
  await page.getByRole('link', { name: heading }).click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

describe('a catalogue that nobody has seen', () => {
  it('has every keyword of a definition and every kind of field', () => {
    const read = lintDefinitions(invented.files);
    if (!read.ok) throw new Error(JSON.stringify(read.faults, undefined, 2));
    const tables = invented.files
      .filter(({ path }) => path.includes('/tables/'))
      .map(({ text }) => JSON.parse(text) as { table: object; properties: Record<string, { items?: object }> });
    const properties = tables.flatMap((table) => Object.values(table.properties));
    const { table, property } = tableSchema.$defs;
    const used = {
      table: new Set(tables.flatMap((one) => Object.keys(one.table))),
      property: new Set(properties.flatMap((one) => Object.keys(one))),
    };
    expect(Object.keys(table.properties).filter((keyword) => !used.table.has(keyword))).toEqual([]);
    expect(Object.keys(property.properties).filter((keyword) => !used.property.has(keyword))).toEqual([]);
    const kinds = read.definitions.catalogues.flatMap((catalogue) =>
      catalogue.tables.flatMap(({ fields }) => fields.map((field) => kindOf(field).name)),
    );
    expect(Object.keys(fieldKinds).filter((kind) => !kinds.includes(kind as 'text'))).toEqual([]);
  });

  it('lets a newcomer sign in and find its tables', async () => {
    await page.goto(system.address);
    await page.getByLabel('教工号').fill('N001');
    await page.getByLabel('密码', { exact: true }).fill(given);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('当前密码').fill(given);
    await page.getByLabel('新密码', { exact: true }).fill(password);
    await page.getByLabel('再次输入新密码').fill(password);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('link', { name: invented.record.heading }).waitFor();
    await page.getByRole('link', { name: invented.units.heading }).waitFor();
  });

  it('is filled in a form drawn from it, every kind as a person types it', async () => {
    await open(invented.record.heading);
    for (const { title, typed } of invented.record.fields) {
      if (typed === '是') {
        await page.getByRole('radiogroup', { name: title }).getByText('是', { exact: true }).click();
        continue;
      }
      await page.getByLabel(title).first().click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(typed);
      await page.keyboard.press('Tab');
    }
    await saved();
  });

  it('answers a query with what was typed, and with what is computed of it', async () => {
    const { name, record } = invented;
    const names = record.fields.map((field) => field.name);
    const answer = await analyst.query(
      `{ ${name} { ${record.name}(states: [notStarted, draft]) { ${names.join(' ')} kindLabel worth } } }`,
    );
    const row = answer.data[name][record.name] as Record<string, unknown>;
    // A person who may not see it is shown nothing: this one fills it.
    expect(row).toMatchObject(Object.fromEntries(record.fields.map((field) => [field.name, field.value])));
    const [heads = '', price = ''] = ['heads', 'price'].map((own) =>
      String(record.fields.find((field) => field.name === own)?.value),
    );
    expect(Number(row['worth'])).toBeCloseTo(Number(heads) + Number(price), 2);
  });

  it('takes rows into its grid, which filters and aggregates see', async () => {
    await open(invented.units.heading);
    await page.getByRole('button', { name: '新增一行' }).click();
    for (const text of ['A1', '东屿', '20.5']) {
      await page.keyboard.type(text);
      await page.keyboard.press(text === '20.5' ? 'Enter' : 'Tab');
    }
    await saved();
    const { name, units } = invented;
    expect(
      await analyst.query(
        `{ ${name} { ${units.name}(states: [notStarted, draft], where: { size: { _gt: "20" } }) { totalCount nodes { unitCode unitName size } } } }`,
      ),
    ).toEqual({
      data: {
        [name]: { [units.name]: { totalCount: 1, nodes: [{ unitCode: 'A1', unitName: '东屿', size: '20.5' }] } },
      },
    });
  });

  it('goes to a sheet and back, and what the office adds there is live without a restart', async () => {
    const file = join(folder, '..', 'catalogue.xlsx');
    expect((await runBench('sheet', invented.id, '--folder', folder, '--out', file)).code).toBe(0);
    expect((await runBench('sheet', file, '--folder', folder)).told).toBe('与定义文件一致，没有改动');
    const { sheets } = await readXlsx(await readFile(file));
    const changed = sheets.map(({ name, rows }) => ({
      name,
      rows: name === '字段' ? [...rows, [invented.units.name, 'gardeners', '整数', '园丁人数']] : rows,
    }));
    await writeFile(file, await writeXlsx({ sheets: changed }));
    expect((await runBench('sheet', file, '--folder', folder)).printed).toBe(
      `改动 ${invented.id}/tables/1.1-${invented.units.name}.json`,
    );
    const { name, units } = invented;
    const question = `{ ${name} { ${units.name}(states: [notStarted, draft]) { nodes { unitCode gardeners } } } }`;
    await expect
      .poll(async () => (await analyst.query(question)).data ?? null, { timeout: 15_000, interval: 300 })
      .toEqual({ [name]: { [units.name]: { nodes: [{ unitCode: 'A1', gardeners: null }] } } });
  });

  it('threw nothing in the browser', () => {
    expect(thrown).toEqual([]);
  });
});
