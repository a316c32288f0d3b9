import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';

/** A definition file with its new text; `null` takes it away. */
export interface FileChange {
  readonly path: string;
  readonly text: string | null;
  /** A link that leads out of the folder. */
  readonly leadsOutside?: true;
}

/** The files as they are after changes. */
export function withChanges(
  files: readonly DefinitionFile[],
  changes: readonly FileChange[],
): readonly DefinitionFile[] {
  const changed = new Set(changes.map(({ path }) => path));
  return [
    ...files.filter(({ path }) => !changed.has(path)),
    ...changes.flatMap(({ text, ...change }) => (text === null ? [] : [{ ...change, text }])),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** What has to change for some files to become others. */
export function changesBetween(
  before: readonly DefinitionFile[],
  after: readonly DefinitionFile[],
): readonly FileChange[] {
  const was = new Map(before.map(({ path, text }) => [path, text]));
  const is = new Set(after.map(({ path }) => path));
  return [
    ...after.filter(({ path, text }) => was.get(path) !== text),
    ...before.filter(({ path }) => !is.has(path)).map(({ path }) => ({ path, text: null })),
  ];
}
