import { pointer } from '../../issues/pointer.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { referenceFaults } from '../faults/referenceFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

/** Tables follow earlier ones of the same family, whose fields they may rename. */
export function lintFollows(catalogue: CatalogueDraft, drafts: Drafts, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    const followed = draft.table.follows.flatMap((id, position) => {
      const several = Array.isArray(draft.file.table?.follows);
      const place = { file: draft.path, pointer: pointer('table', 'follows', ...(several ? [position] : [])) };
      return lintFollowed(catalogue, drafts, { id, place, inherited: draft.inherited }, report);
    });
    lintRenamed(draft, followed, report);
    if (!draft.inherited) lintCarry(draft, report);
  }
}

interface Followed {
  readonly id: string;
  readonly place: { readonly file: string; readonly pointer: string };
  readonly inherited: boolean;
}

/** The followed table; `'unread'` where there may be one that could not be read. */
function lintFollowed(
  catalogue: CatalogueDraft,
  drafts: Drafts,
  { id, place, inherited }: Followed,
  report: FaultReport,
): readonly (TableDraft | 'unread')[] {
  const [catalogueId = '', name = ''] = id.split('/');
  if (drafts.unreadCatalogues.has(catalogueId)) return ['unread'];
  const other = drafts.catalogues.find((candidate) => candidate.id === catalogueId);
  const table = other?.byName.get(name);
  if (other !== undefined && table === undefined && other.unread.has(name)) return ['unread'];
  if (other === undefined || table === undefined) {
    const known = drafts.catalogues
      .filter((candidate) => candidate !== catalogue)
      .flatMap((candidate) => candidate.tables.map((draft) => `${candidate.id}/${draft.table.name}`));
    report.add(referenceFaults.followsMissing, place, { follows: id, near: nearestName(id, known) });
    return [];
  }
  if (inherited) return [table];
  const { family, year } = catalogue.file;
  if (family !== undefined && other.file.family !== undefined && family !== other.file.family)
    report.add(referenceFaults.followsOtherFamily, place, { follows: id, family, other: other.file.family });
  else if (year !== undefined && other.file.year !== undefined && other.file.year >= year)
    report.add(referenceFaults.followsNotEarlier, place, { follows: id, year });
  return [table];
}

/** What is carried over is followed. */
function lintCarry({ table, file, path }: TableDraft, report: FaultReport): void {
  const carry = file.table?.carry;
  if (carry === undefined) return;
  if (table.follows.length === 0)
    report.add(referenceFaults.carryWithoutFollows, { file: path, pointer: pointer('table', 'carry') }, {});
  else
    for (const [position, id] of (carry === false ? [] : carry).entries()) {
      if (!table.follows.includes(id))
        report.add(
          referenceFaults.carryNotFollowed,
          { file: path, pointer: pointer('table', 'carry', position) },
          { carry: id, near: nearestName(id, table.follows) },
        );
    }
}

function lintRenamed(draft: TableDraft, followed: readonly (TableDraft | 'unread')[], report: FaultReport): void {
  const read = followed.filter((table) => table !== 'unread');
  for (const field of draft.table.fields) {
    const { renamedFrom } = field;
    if (renamedFrom === undefined) continue;
    const place = { file: draft.path, pointer: pointer('properties', field.name, 'renamedFrom') };
    if (draft.table.follows.length === 0) report.add(referenceFaults.renamedFromWithoutFollows, place, {});
    if (read.length === 0 || read.length < followed.length) continue;
    const known = read.flatMap(({ table, unread }) => [...table.fields.map((earlier) => earlier.name), ...unread]);
    if (known.includes(renamedFrom)) continue;
    report.add(referenceFaults.renamedFromMissing, place, {
      field: renamedFrom,
      follows: read.map(({ table }) => table.id).join('、'),
      near: nearestName(renamedFrom, known),
    });
  }
}
