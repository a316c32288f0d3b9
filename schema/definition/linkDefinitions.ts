import type { Catalogue, Indicator } from './Catalogue.ts';
import type { IndicatorFile } from './CatalogueFile.ts';
import type { Demonstration } from './Demonstration.ts';
import type { Definitions } from './Definitions.ts';
import type { CatalogueDraft, Drafts } from './linting/Drafts.ts';
import { present } from './present.ts';
import { readPlan } from './readPlan.ts';
import { readCheck } from './readTable.ts';
import { waysBack } from './waysBack.ts';

/** Makes the definitions in force of drafts without faults. */
export function linkDefinitions(drafts: Drafts): Definitions {
  const catalogues = drafts.catalogues.map(linkCatalogue);
  return {
    codeLists: new Map([...drafts.codeLists].map(([id, { list }]) => [id, list])),
    catalogues,
    demonstrations: drafts.demonstrations.map(({ file }) => file as Demonstration),
    plans: drafts.plans.map(({ path, file }) =>
      readPlan(path, file, catalogues.find((catalogue) => catalogue.id === file.catalogue)?.tables ?? []),
    ),
  };
}

function linkCatalogue(draft: CatalogueDraft): Catalogue {
  const { file } = draft;
  const read = draft.tables.map(({ table }) => table);
  const ways = waysBack(read);
  return {
    id: draft.id,
    file: draft.path,
    title: file.title ?? '',
    ...present({ description: file.description }),
    year: file.year ?? 0,
    name: file.name ?? '',
    family: file.family ?? '',
    ...present({ extends: file.extends }),
    windows: (file.windows ?? {}) as Catalogue['windows'],
    layers: file.layers ?? [],
    groups: file.groups ?? [],
    ...present({ schoolGroup: file.schoolGroup }),
    tables: read
      .map((table) => ({ ...table, referredBy: ways.get(table.name) ?? [] }))
      .toSorted((a, b) => compareNumbers(a.no, b.no)),
    checks: draft.checks.map(({ entry }) => ({ ...readCheck(entry), ...present({ table: entry.table }) })),
    indicators: draft.indicators.map(({ entry }) => readIndicator(entry)),
    codeLists: draft.codeLists,
  };
}

function readIndicator(file: IndicatorFile): Indicator {
  return {
    id: file.id ?? '',
    title: file.title ?? '',
    ...present({ description: file.description }),
    formula: file.formula ?? '',
    ...present({ unit: file.unit, decimals: file.decimals }),
    by: file.by ?? [],
    ...present({ direction: file.direction, qualified: file.qualified, limited: file.limited, source: file.source }),
  };
}

/** `1.10` comes after `1.9`; parts that are letters come after all that are numbers. */
function compareNumbers(a: string, b: string): number {
  const left = a.split(/[.-]/);
  const right = b.split(/[.-]/);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = compareParts(left[at] ?? '', right[at] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareParts(a: string, b: string): number {
  const lettered = Number(/\D/.test(a)) - Number(/\D/.test(b));
  if (lettered !== 0) return lettered;
  return /\D/.test(a) ? Number(a > b) - Number(a < b) : Number(a === '' ? -1 : a) - Number(b === '' ? -1 : b);
}
