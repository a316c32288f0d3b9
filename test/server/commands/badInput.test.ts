import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBench } from '#test/support/runBench.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const trees = 'orchard-2023/tables/1.2-trees.json';

async function checked(folder: string): Promise<{ readonly code: number; readonly codes: readonly string[] }> {
  const { code, printed } = await runBench('check', '--json', '--folder', folder);
  const { faults } = JSON.parse(printed) as { faults: readonly { code: string; file: string }[] };
  return { code, codes: faults.map((fault) => `${fault.file} ${fault.code}`) };
}

describe('a folder that is not as one would wish', () => {
  it('may hold a file that is half written: that is the only fault', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    await writeFile(join(folder, trees), (await readFile(join(folder, trees), 'utf8')).slice(0, 200));
    expect(await checked(folder)).toEqual({ code: 1, codes: [`${trees} notJson`] });
  });

  it('may hold two files with one number, and names both', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    const text = await readFile(join(folder, trees), 'utf8');
    await writeFile(
      join(folder, 'orchard-2023/tables/1.2-bushes.json'),
      text.replaceAll('"name": "trees"', '"name": "bushes"'),
    );
    const { code, printed } = await runBench('check', '--folder', folder);
    expect(code).toBe(1);
    expect(printed).toMatch(/duplicateNumber .*表号“1\.2”已被 orchard-2023\/tables\/1\.2-\w+\.json 使用.*另见 /);
  });

  it('may hold a catalogue that extends itself', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    const path = join(folder, 'orchard-2023/catalogue.json');
    const catalogue = JSON.parse(await readFile(path, 'utf8')) as object;
    await writeFile(path, JSON.stringify({ ...catalogue, extends: 'orchard-2023' }));
    expect((await checked(folder)).codes).toContain('orchard-2023/catalogue.json extendsCycle');
  });

  it("may hold an editor's temporary files: they are nobody's definitions", async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    for (const name of ['.1.2-trees.json.swp', '1.2-trees.json~', '.#1.2-trees.json', '1.2-trees.json.123.new'])
      await writeFile(join(folder, 'orchard-2023/tables', name), '{ half');
    expect(await checked(folder)).toEqual({ code: 0, codes: [] });
  });

  it('may hold a link that leads out of it, which is never followed in silence', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    const outside = await temporaryFolder();
    await cp(join(folder, trees), join(outside, 'trees.json'));
    await symlink(join(outside, 'trees.json'), join(folder, 'orchard-2023/tables/3.1-bushes.json'));
    const { code, printed } = await runBench('check', '--folder', folder);
    expect([code, printed.includes('3.1-bushes.json')]).toEqual([1, true]);
  });

  it('may not be there at all', async () => {
    const { code, told } = await runBench('check', '--folder', '/nowhere/at/all');
    expect(code).toBe(1);
    expect(told).toContain('没有文件夹');
  });
});
