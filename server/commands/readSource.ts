import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { readFolder } from '../edition/readFolder.ts';
import { gitPath, readGitFolder } from './readGitFolder.ts';
import { Refusal } from './Refusal.ts';

/** A folder of definitions as it stands somewhere, and which catalogue or table of it is meant. */
export interface DefinitionSource {
  readonly label: string;
  readonly files: readonly DefinitionFile[];
  /** Folder of a catalogue; absent where the whole folder is meant. */
  readonly catalogue?: string;
  /** Name of a table. */
  readonly table?: string;
}

/**
 * Reads what a person names: a catalogue (`garden-1999`), a table of it (`garden-1999/beds`), a path on disk, or
 * `git:REVISION:path` for any of them as it stood at a revision.
 */
export async function readSource(name: string, folder: string): Promise<DefinitionSource> {
  const git = /^git:([^:]+):?(.*)$/s.exec(name);
  if (git?.[1] !== undefined) return readRevision(git[1], git[2] ?? '', folder);
  const [catalogue = '', table] = name.split('/');
  if (!name.startsWith('.') && !isAbsolute(name) && (await isFile(resolve(folder, catalogue, 'catalogue.json'))))
    if (name.split('/').length <= 2)
      return { label: name, files: await readFolder(folder), catalogue, ...(table === undefined ? {} : { table }) };
  return readPath(name);
}

/** The folder at a revision; with a name, only that catalogue or table is meant. */
export async function readRevision(revision: string, name: string, folder: string): Promise<DefinitionSource> {
  const top = await gitPath(folder);
  const inside = !isAbsolute(name) && name !== '' && !name.startsWith('.') && !isBelow(top, name);
  const path = inside
    ? [top, name].filter((part) => part !== '').join('/')
    : name === ''
      ? top
      : await fromTop(name, top);
  for (const [root, rest] of roots(path)) {
    const found = await readGitFolder(revision, root === '' ? '.' : root, folder);
    const files = found.map((file) => ({ ...file, path: root === '' ? file.path : file.path.slice(root.length + 1) }));
    if (files.some((file) => /^[^/]+\/catalogue\.json$/.test(file.path)))
      return { label: `${name === '' ? top : name}（${revision}）`, files, ...meant(rest) };
  }
  throw new Refusal(`版本“${revision}”的“${path}”中没有定义：写定义文件夹、其中一个目录，或其中一个文件的路径。`);
}

async function readPath(name: string): Promise<DefinitionSource> {
  const path = resolve(name);
  const isThere = (await isFile(path)) || (await isFolder(path));
  for (const root of isThere ? [path, dirname(path), dirname(dirname(path)), dirname(dirname(dirname(path)))] : []) {
    // Looked at before it is read: what stands above a path may be a whole disk.
    if (!(await holdsCatalogues(root))) continue;
    const rest = relative(root, path).split(sep).join('/');
    const files = await readFolder(root);
    if (rest !== '' && !files.some((file) => file.path === rest || file.path.startsWith(`${rest}/`))) continue;
    return { label: name, files, ...meant(rest) };
  }
  throw new Refusal(`没有目录或路径“${name}”：写目录的标识、路径，或 git:版本:路径。`);
}

async function holdsCatalogues(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => isFile(resolve(folder, entry.name, 'catalogue.json'))),
  );
  return found.includes(true);
}

/** Where a path can be divided into a folder of definitions and something in it. */
function roots(path: string): readonly (readonly [string, string])[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return [0, 1, 2, 3]
    .filter((depth) => depth <= parts.length)
    .map((depth) => [parts.slice(0, parts.length - depth).join('/'), parts.slice(parts.length - depth).join('/')]);
}

function meant(rest: string): { catalogue?: string; table?: string } {
  const [catalogue, second, third] = rest.split('/');
  if (catalogue === undefined || catalogue === '') return {};
  const file = second === 'tables' ? third : second;
  const table = file
    ?.replace(/\.json$/, '')
    .split('-')
    .at(-1);
  if (table === undefined || table === 'catalogue' || table === 'checks' || table === 'indicators')
    return { catalogue };
  return { catalogue, table };
}

function isBelow(top: string, name: string): boolean {
  return top !== '' && (name === top || name.startsWith(`${top}/`));
}

async function fromTop(name: string, top: string): Promise<string> {
  if (isBelow(top, name)) return name;
  const path = resolve(name);
  const folder = (await isFolder(path)) ? path : dirname(path);
  const below = await gitPath(folder);
  return folder === path ? below : [below, basename(path)].filter((part) => part !== '').join('/');
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
