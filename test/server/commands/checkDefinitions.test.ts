import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DefinitionFault } from '#schema/issues/DefinitionFault.ts';
import { checkDefinitions, type CheckDefinitions } from '#server/commands/checkDefinitions.ts';

const sound = 'test/fixtures/definitions';
let faulty: string;

beforeAll(async () => {
  faulty = await mkdtemp(join(tmpdir(), 'definitions-'));
  await cp(sound, faulty, { recursive: true });
  const beds = join(faulty, 'garden-2023/tables/1.2-beds.json');
  const text = await readFile(beds, 'utf8');
  await writeFile(beds, text.replace('"codeList": "soil"', '"codeList": "soils"'));
});
afterAll(() => rm(faulty, { recursive: true }));

async function checked(asked: CheckDefinitions): Promise<{ sound: boolean; lines: readonly string[] }> {
  const lines: string[] = [];
  const isSound = await checkDefinitions(asked, (line) => lines.push(line));
  return { sound: isSound, lines };
}

describe('checking a folder of definitions', () => {
  it('says that nothing is wrong', async () => {
    expect(await checked({ folder: sound })).toEqual({
      sound: true,
      lines: [expect.stringMatching(/^\d+ 个文件，没有问题$/)],
    });
  });

  it('lists each fault on a line that an editor makes a link of', async () => {
    const { sound: isSound, lines } = await checked({ folder: faulty });
    expect(isSound).toBe(false);
    expect(lines[0]).toMatch(
      /^garden-2023\/tables\/1\.2-beds\.json:\d+:\d+ codeListMissing \/properties\/soil\/codeList 没有代码表“soils” – 是否想写“soil”？写 code-lists\/ 中一张代码表的 id，或新增该文件。$/,
    );
    expect(lines[1]).toMatch(/^\d+ 个文件，1 个问题$/);
  });

  it('gives them as JSON to a program', async () => {
    const { lines } = await checked({ folder: faulty, json: true });
    const faults = JSON.parse(lines.join('\n')) as readonly DefinitionFault[];
    expect(faults.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['codeListMissing', '/properties/soil/codeList'],
    ]);
  });

  it('says so where there is no such catalogue', async () => {
    expect(await checked({ folder: sound, catalogue: 'orchard-2023' })).toEqual({
      sound: false,
      lines: [`文件夹 ${sound} 中没有目录“orchard-2023”`],
    });
  });
});
