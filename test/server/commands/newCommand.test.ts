import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanFile } from '#schema/definition/PlanFile.ts';
import { movedByYears } from '#schema/definition/movedByYears.ts';
import { runBench } from '#test/support/runBench.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

async function json(folder: string, path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, path), 'utf8')) as unknown;
}

describe('definitions new', () => {
  it('makes a year that extends another, with windows and a plan moved by a year', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    const { code, printed } = await runBench('new', '2024', '--from', 'orchard-2023', '--folder', folder);
    expect({ code, printed }).toEqual({
      code: 0,
      printed: '写了 orchard-2024/catalogue.json\n写了 plans/valley-2024.json',
    });
    const before = (await json(folder, 'orchard-2023/catalogue.json')) as { windows: { season: { start: string } } };
    expect(await json(folder, 'orchard-2024/catalogue.json')).toMatchObject({
      id: 'orchard-2024',
      title: '2024 年果园数据',
      year: 2024,
      name: 'orchard2024',
      extends: 'orchard-2023',
      windows: { season: { start: movedByYears(before.windows.season.start, 1) } },
    });
    const [old, plan] = (await Promise.all([
      json(folder, 'plans/valley-2023.json'),
      json(folder, 'plans/valley-2024.json'),
    ])) as [PlanFile, PlanFile];
    expect({ id: plan.id, catalogue: plan.catalogue }).toEqual({ id: 'valley-2024', catalogue: 'orchard-2024' });
    expect(plan.phases?.map(({ opens }) => opens)).toEqual(old.phases?.map(({ opens = '' }) => movedByYears(opens, 1)));
    expect((await runBench('check', '--folder', folder)).code).toBe(0);
    const diff = await runBench('diff', 'orchard-2023', 'orchard-2024', '--folder', folder);
    expect(diff.printed).toContain('需要处理：0 处');
  });

  it('refuses a year that is there, an earlier one and a catalogue that is not, and changes nothing', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    const before = await readdir(folder, { recursive: true });
    const refused = async (...given: readonly string[]) => {
      const { code, told } = await runBench('new', ...given, '--folder', folder);
      return [code, told.split(' ')[0]];
    };
    expect(await refused('2023', '--from', 'orchard-2022')).toEqual([1, 'yearExists']);
    expect(await refused('2021', '--from', 'orchard-2022')).toEqual([1, 'yearNotLater']);
    expect(await refused('next', '--from', 'orchard-2023')).toEqual([1, 'notAYear']);
    expect(await refused('2024', '--from', 'meadow')).toEqual([1, 'catalogueMissing']);
    expect(await refused('2024', '--from', 'orchard-2023', '--plan', 'nobody')).toEqual([1, 'planMissing']);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it('shows what it would write, without writing', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    const { printed } = await runBench(
      'new',
      '2024',
      '--from',
      'orchard-2023',
      '--dry-run',
      '--no-plan',
      '--folder',
      folder,
    );
    expect(printed).toMatch(/^\/\/ orchard-2024\/catalogue\.json\n\{/);
    expect(await readdir(folder)).not.toContain('orchard-2024');
  });
});

describe('a day moved by years', () => {
  it.each([
    ['2022-09-01', 1, '2023-09-01'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2023-02-28', 1, '2024-02-29'],
    ['2024-02-28', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['1999-12-31', 1, '2000-12-31'],
  ])('%s by %i is %s', (day, years, moved) => {
    expect(movedByYears(day, years)).toBe(moved);
  });
});
