import type { Catalogue } from '../Catalogue.ts';
import type { CatalogueFile, IndicatorFile } from '../CatalogueFile.ts';
import type { CodeList } from '../CodeList.ts';
import type { Demonstration } from '../Demonstration.ts';
import type { PlanFile } from '../PlanFile.ts';
import type { Table } from '../Table.ts';
import type { CheckFile, TableFile } from '../TableFile.ts';

/** A definition read so far as its faults allow. */
export interface TableDraft {
  readonly path: string;
  readonly file: TableFile;
  readonly table: Table;
  /** Names of fields that could not be read: nothing that names them is called missing. */
  readonly unread: ReadonlySet<string>;
  /** Taken over unchanged from the catalogue that this one extends. */
  readonly inherited: boolean;
}

/** An entry of `checks.json` or `indicators.json`, and where it stands there. */
export interface EntryDraft<Entry> {
  readonly path: string;
  readonly position: number;
  readonly entry: Entry;
}

export interface CatalogueDraft {
  readonly path: string;
  readonly file: CatalogueFile;
  readonly id: string;
  readonly tables: readonly TableDraft[];
  readonly byName: ReadonlyMap<string, TableDraft>;
  /** Names of tables that could not be read. */
  readonly unread: ReadonlySet<string>;
  /** What is in force: inherited ones first, without those that are dropped or replaced. */
  readonly checks: readonly EntryDraft<CheckFile>[];
  readonly indicators: readonly EntryDraft<IndicatorFile>[];
  readonly codeLists: Catalogue['codeLists'];
}

export interface CodeListDraft {
  readonly path: string;
  readonly list: CodeList;
}

export interface PlanDraft {
  readonly path: string;
  readonly file: PlanFile;
}

export interface DemonstrationDraft {
  readonly path: string;
  readonly file: Partial<Demonstration>;
}

/** All files, each read so far as its faults allow. */
export interface Drafts {
  readonly codeLists: ReadonlyMap<string, CodeListDraft>;
  readonly unreadCodeLists: ReadonlySet<string>;
  readonly catalogues: readonly CatalogueDraft[];
  readonly unreadCatalogues: ReadonlySet<string>;
  readonly plans: readonly PlanDraft[];
  readonly demonstrations: readonly DemonstrationDraft[];
}
