import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBench } from '#test/support/runBench.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const trees = 'orchard-2023/tables/1.2-trees.json';

/** A repository with two versions: in the second, trees are measured in another unit. */
async function repository(): Promise<string> {
  const folder = await temporaryFolder('test/fixtures/rules');
  const git = (...given: readonly string[]): void => {
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@localhost', ...given], {
      stdio: 'ignore',
    });
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  const text = await readFile(join(folder, trees), 'utf8');
  await writeFile(join(folder, trees), text.replace('"unit": "m"', '"unit": "cm"'));
  git('commit', '-qam', 'second');
  return folder;
}

describe('definitions diff', () => {
  it('compares two catalogues, as text, JSON and a page', async () => {
    const folder = await temporaryFolder('test/fixtures/rules');
    const given = ['diff', 'orchard-2022', 'orchard-2023', '--folder', folder];
    const text = await runBench(...given);
    expect(text.code).toBe(0);
    expect(text.printed).toContain('需要处理：2 处\n  跨表校验\n    + 新增校验');
    const json = JSON.parse((await runBench(...given, '--json')).printed) as { changes: readonly object[] };
    expect(json.changes[0]).toMatchObject({ subject: 'catalogue', act: 'changed', aspect: 'title', breaking: false });
    const page = join(folder, 'changes.html');
    expect((await runBench(...given, '--html', page)).told).toBe(`写了 ${page}`);
    expect(await readFile(page, 'utf8')).toContain('<h2>跨表校验</h2>');
    expect((await runBench(...given, '--strict')).code).toBe(1);
  });

  it('compares versions in git: a catalogue, one file, everything', async () => {
    const folder = await repository();
    const unit = '单位：m → cm';
    const between = await runBench('diff', 'orchard-2023', '--git', 'HEAD~1', 'HEAD', '--folder', folder);
    expect(between.printed).toContain(unit);
    const withNow = await runBench('diff', 'orchard-2023/trees', '--git', 'HEAD~1', '--folder', folder);
    expect(withNow.printed).toContain(unit);
    const file = await runBench('diff', `git:HEAD~1:${trees}`, 'orchard-2023/trees', '--folder', folder);
    expect(file.printed).toContain(unit);
    const all = await runBench('diff', '--git', 'HEAD~1', 'HEAD', '--folder', folder);
    expect(all.printed.match(/需要处理：/g)).toHaveLength(2);
  });

  it('refuses what is not there, and a revision that would be an option', async () => {
    const folder = await repository();
    expect((await runBench('diff', 'orchard-2023', '--git', 'nowhere', '--folder', folder)).told).toBe(
      'git 中没有版本“nowhere”：写提交号、分支、标签，或 HEAD~1 这样的相对版本。',
    );
    expect((await runBench('diff', 'git:--output=x:y', 'orchard-2023', '--folder', folder)).code).toBe(1);
    expect((await runBench('diff', 'meadow', 'orchard-2023', '--folder', folder)).told).toMatch(
      /^没有目录或路径“meadow”/,
    );
    expect((await runBench('diff', 'orchard-2023', '--folder', folder)).code).toBe(1);
  });
});
