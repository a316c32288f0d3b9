import { pointer } from '../../issues/pointer.ts';
import { catalogueFaults } from '../faults/catalogueFaults.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { shapeFaults } from '../faults/shapeFaults.ts';
import { valueFaults } from '../faults/valueFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { PropertyFile } from '../TableFile.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

type PropertyType = NonNullable<PropertyFile['type']>;

/** Keywords that belong to some types only. */
const typesOf: Readonly<Partial<Record<keyof PropertyFile, readonly PropertyType[]>>> = {
  pattern: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  minimum: ['integer', 'number', 'string'],
  maximum: ['integer', 'number', 'string'],
  decimals: ['number'],
  codeList: ['string'],
  reference: ['string'],
  items: ['array'],
  format: ['string', 'integer'],
  default: ['string', 'integer', 'number', 'boolean'],
};

const exclusive: readonly (readonly [keyof PropertyFile, keyof PropertyFile])[] = [
  ['copies', 'computed'],
  ['codeList', 'format'],
  ['reference', 'format'],
  ['codeList', 'reference'],
  ['default', 'computed'],
  ['default', 'copies'],
];

/** Keywords that do not fit where they stand, and names of the catalogue that there are not. */
export function lintKeywords(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    lintTableWords(catalogue, draft, report);
    for (const field of draft.table.fields) {
      const property = draft.file.properties?.[field.name];
      if (property !== undefined) lintProperty(draft, field.name, property, report);
      if (field.window !== undefined) lintWindow(catalogue, draft, field.window, report, 'properties', field.name);
    }
  }
}

function lintTableWords(catalogue: CatalogueDraft, draft: TableDraft, report: FaultReport): void {
  const { layers, groups } = catalogue.file;
  const { table, path, file } = draft;
  if (layers !== undefined && file.table?.layer !== undefined && !layers.includes(table.layer))
    report.add(
      catalogueFaults.unknownLayer,
      { file: path, pointer: '/table/layer' },
      { layer: table.layer, known: layers.join('、') },
    );
  if (groups !== undefined && table.group !== '' && !groups.includes(table.group))
    report.add(
      catalogueFaults.unknownGroup,
      { file: path, pointer: '/table/group' },
      { group: table.group, near: nearestName(table.group, groups), known: groups.join('、') },
    );
  if (table.window !== '') lintWindow(catalogue, draft, table.window, report, 'table');
}

function lintWindow(
  catalogue: CatalogueDraft,
  draft: TableDraft,
  window: string,
  report: FaultReport,
  ...where: readonly string[]
): void {
  const known = Object.keys(catalogue.file.windows ?? {});
  if (known.length === 0 || known.includes(window)) return;
  report.add(
    catalogueFaults.unknownWindow,
    { file: draft.path, pointer: pointer(...where, 'window') },
    { window, near: nearestName(window, known), known: known.join('、') },
  );
}

function lintProperty(draft: TableDraft, name: string, property: PropertyFile, report: FaultReport): void {
  const at = (...rest: readonly string[]) => ({ file: draft.path, pointer: pointer('properties', name, ...rest) });
  const { type = 'string' } = property;
  for (const [keyword, types] of Object.entries(typesOf)) {
    if (property[keyword as keyof PropertyFile] === undefined || types.includes(type)) continue;
    report.add(shapeFaults.keywordOutOfPlace, at(keyword), { keyword, type, allowed: types.join('、') });
  }
  for (const [one, other] of exclusive) {
    if (property[one] !== undefined && property[other] !== undefined)
      report.add(shapeFaults.keywordsExclude, at(other), { one, other });
  }
  if (property.typed !== undefined && property.copies === undefined && property.computed === undefined)
    report.add(valueFaults.typedWithoutSource, at('typed'), {});
  if (type !== 'array') return;
  if (property.items === undefined && property.evidence !== true)
    report.add(valueFaults.itemsMissing, at(), { field: name });
  const { items } = property;
  if (
    items !== undefined &&
    items.codeList === undefined &&
    items.reference === undefined &&
    items.pattern === undefined
  )
    report.add(valueFaults.itemsWithoutList, at('items'), { field: name });
}
