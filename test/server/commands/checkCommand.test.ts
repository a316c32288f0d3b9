import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBench } from '#test/support/runBench.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const sound = 'test/fixtures/rules';

async function change(folder: string, path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, path), 'utf8');
  await writeFile(join(folder, path), text.replace(from, to));
}

describe('definitions check', () => {
  it('says that nothing is wrong', async () => {
    const { code, printed } = await runBench('check', '--folder', sound, '--no-warnings');
    expect({ code, printed }).toEqual({ code: 0, printed: expect.stringMatching(/^\d+ 个文件，没有问题$/) });
  });

  it('lists each fault on a line that an editor makes a link of, and ends with 1', async () => {
    const folder = await temporaryFolder(sound);
    await change(folder, 'orchard-2023/tables/1.2-trees.json', '"codeList": "fruit"', '"codeList": "fruits"');
    const { code, printed } = await runBench('check', '--folder', folder);
    expect(code).toBe(1);
    expect(printed.split('\n').at(0)).toMatch(
      /^orchard-2023\/tables\/1\.2-trees\.json:\d+:\d+ codeListMissing \/properties\/\w+\/codeList 没有代码表“fruits” – 是否想写“fruit”？/,
    );
    expect(printed).toMatch(/个文件，\d+ 个问题$/);
  });

  it('gives faults and warnings as JSON to a program', async () => {
    const folder = await temporaryFolder(sound);
    await writeFile(
      join(folder, 'code-lists/tool.json'),
      JSON.stringify({
        id: 'tool',
        title: '工具',
        codes: [
          { code: '1', label: '锄头' },
          { code: '2', label: '锄头' },
        ],
      }),
    );
    const { code, printed } = await runBench('check', '--json', '--folder', folder);
    const { faults, warnings } = JSON.parse(printed) as Record<
      'faults' | 'warnings',
      readonly { code: string; file: string }[]
    >;
    expect({ code, faults }).toEqual({ code: 0, faults: [] });
    expect(warnings.filter(({ file }) => file === 'code-lists/tool.json').map((warning) => warning.code)).toEqual([
      'unusedCodeList',
      'sameLabel',
    ]);
  });

  it('shows of one catalogue also what it extends, and nothing of the others', async () => {
    const folder = await temporaryFolder(sound);
    await change(folder, 'orchard-2022/tables/1.2-trees.json', '"type": "object"', '"type": "objekt"');
    const own = await runBench('check', 'orchard-2022', '--folder', folder);
    expect(own.code).toBe(1);
    const other = await runBench('check', 'orchard-2023', '--folder', folder);
    expect(other.printed).not.toContain('orchard-2022/tables');
  });

  it('refuses a catalogue that is not there', async () => {
    expect(await runBench('check', 'garden-2031', '--folder', sound)).toEqual({
      code: 1,
      printed: '',
      told: `文件夹 ${sound} 中没有目录“garden-2031”`,
    });
  });

  it('answers a wrong call with 2, and help with examples', async () => {
    expect((await runBench('chekc')).code).toBe(2);
    const help = await runBench('check', '--help');
    expect(help.code).toBe(0);
    expect(help.printed).toMatch(/用法：.*\n[\s\S]*例：\n {2}npm run definitions -- check\n/);
  });
});
