import { spawn } from 'node:child_process';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { Refusal } from './Refusal.ts';

interface Entry {
  readonly path: string;
  readonly blob: string;
}

/** Every JSON file below a path at a revision, by its path from the top of the repository. */
export async function readGitFolder(revision: string, path: string, place: string): Promise<readonly DefinitionFile[]> {
  const commit = await git(place, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (commit.code !== 0)
    throw new Refusal(`git 中没有版本“${revision}”：写提交号、分支、标签，或 HEAD~1 这样的相对版本。`);
  const hash = commit.output.toString('utf8').trim();
  const listed = await git(place, ['ls-tree', '-r', '-z', '--full-tree', hash, '--', path]);
  const entries = listed.output
    .toString('utf8')
    .split('\0')
    .flatMap((line): readonly Entry[] => {
      // A link (120000) may lead anywhere: only files count.
      const found = /^100\d{3} blob ([0-9a-f]+)\t(.+\.json)$/s.exec(line);
      return found?.[1] === undefined || found[2] === undefined ? [] : [{ blob: found[1], path: found[2] }];
    });
  if (entries.length === 0) return [];
  const contents = await git(place, ['cat-file', '--batch'], entries.map(({ blob }) => `${blob}\n`).join(''));
  let at = 0;
  return entries.map((entry) => {
    const end = contents.output.indexOf('\n', at);
    const size = Number(contents.output.toString('latin1', at, end).split(' ').at(-1));
    const text = contents.output.toString('utf8', end + 1, end + 1 + size);
    at = end + 1 + size + 1;
    return { path: entry.path, text };
  });
}

/** The path of a folder on disk from the top of its repository. */
export async function gitPath(place: string): Promise<string> {
  const { code, output } = await git(place, ['rev-parse', '--show-prefix']);
  if (code !== 0) throw new Refusal(`“${place}”不在 git 仓库中：版本之间的比较需要 git。`);
  return output.toString('utf8').trim().replace(/\/$/, '');
}

function git(place: string, given: readonly string[], input = ''): Promise<{ code: number; output: Buffer }> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', place, ...given], { stdio: ['pipe', 'pipe', 'ignore'] });
    const pieces: Buffer[] = [];
    child.on('error', () => reject(new Refusal('没有找到 git：版本之间的比较需要安装 git。')));
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(pieces) }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
