import type { Catalogue } from '../definition/Catalogue.ts';
import type { CatalogueDraft, Drafts } from '../definition/linting/Drafts.ts';
import type { RuleScope } from '../rules/RuleScope.ts';

export type RulePlace = Pick<RuleScope, 'catalogue' | 'codeLists' | 'previous'>;

/** What rules of a catalogue may name: its own tables, and those of the same kind of school in the year before. */
export function rulePlace(catalogue: CatalogueDraft, drafts: Drafts): RulePlace {
  const earlier = previousOf(catalogue, drafts);
  return {
    catalogue: {
      windows: (catalogue.file.windows ?? {}) as Catalogue['windows'],
      tables: catalogue.tables.map(({ table }) => table),
    },
    codeLists: catalogue.codeLists,
    ...(earlier === undefined ? {} : { previous: { tables: earlier.tables.map(({ table }) => table) } }),
  };
}

function previousOf({ file }: CatalogueDraft, drafts: Drafts): CatalogueDraft | undefined {
  const year = file.year ?? 0;
  return drafts.catalogues
    .filter((candidate) => candidate.file.family === file.family && (candidate.file.year ?? year) < year)
    .toSorted((a, b) => (b.file.year ?? 0) - (a.file.year ?? 0))[0];
}
