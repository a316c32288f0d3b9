import { compareDefinitions } from '#schema/comparing/compareDefinitions.ts';
import type { Change } from '#schema/comparing/Change.ts';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { DefinitionFault } from '#schema/issues/DefinitionFault.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { filesAround } from './filesAround.ts';

/** A changed, new or removed file of definitions, not in force. */
export interface DraftFile {
  readonly path: string;
  /** `null`: the file is removed. */
  readonly text: string | null;
}

/** A table of a draft in its catalogue. */
export interface DraftTable {
  readonly catalogue: Catalogue;
  readonly table: Table;
}

/** Definitions as they would be with some files changed: their faults, or what is derived from them. Only what the changes
 * and the file at `path` concern is read. */
export class Draft {
  readonly faults: readonly DefinitionFault[];
  /** `undefined` where there are faults. */
  readonly definitions: Definitions | undefined;

  constructor(
    private readonly inForce: Definitions,
    files: readonly DefinitionFile[],
    readonly changed: readonly DraftFile[],
    path: string,
  ) {
    const paths = [path, ...changed.map((file) => file.path)];
    const read = lintDefinitions(filesAround(changedFiles(files, changed), paths));
    this.faults = read.ok ? [] : read.faults;
    this.definitions = read.ok ? read.definitions : undefined;
  }

  /** The table that a file defines, or amends. */
  tableIn(path: string): DraftTable | undefined {
    for (const catalogue of this.definitions?.catalogues ?? []) {
      const table = catalogue.tables.find((one) => one.file === path);
      if (table !== undefined) return { catalogue, table };
    }
    return undefined;
  }

  /** How every catalogue would differ from what is in force; what is in force under no such name, not. */
  changes(): readonly { readonly catalogue: string; readonly change: Change }[] {
    const { definitions } = this;
    if (definitions === undefined) return [];
    return definitions.catalogues.flatMap((catalogue) => {
      const former = this.inForce.catalogues.find(({ id }) => id === catalogue.id);
      if (former === undefined || former === catalogue) return [];
      const before = { label: former.id, definitions: this.inForce, catalogue: former };
      const after = { label: catalogue.id, definitions, catalogue };
      return compareDefinitions(before, after).changes.map((change) => ({ catalogue: catalogue.id, change }));
    });
  }
}

function changedFiles(files: readonly DefinitionFile[], changed: readonly DraftFile[]): readonly DefinitionFile[] {
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  for (const { path, text } of changed) {
    if (text === null) byPath.delete(path);
    else byPath.set(path, text);
  }
  return [...byPath].map(([path, text]) => ({ path, text })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
