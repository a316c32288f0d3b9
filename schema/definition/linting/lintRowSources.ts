import { pointer } from '../../issues/pointer.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { keyFaults } from '../faults/keyFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { RowsFrom } from '../Table.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

/** Where rows come from and whom they belong to. */
export function lintRowSources(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    const { rowsOf, rowsFrom } = draft.table;
    if (rowsOf !== undefined && !hasField(draft, rowsOf))
      report.add(
        keyFaults.rowsOfFieldMissing,
        { file: draft.path, pointer: '/table/rowsOf' },
        { field: rowsOf, near: nearestField(rowsOf, draft) },
      );
    if (rowsFrom !== undefined) lintRowsFrom(catalogue, draft, rowsFrom, report);
  }
}

function lintRowsFrom(catalogue: CatalogueDraft, draft: TableDraft, rowsFrom: RowsFrom, report: FaultReport): void {
  const written = draft.file.table?.rowsFrom;
  const place = { file: draft.path, pointer: '/table/rowsFrom' };
  const tablePlace = typeof written === 'string' ? place : { ...place, pointer: '/table/rowsFrom/table' };
  if (draft.table.shape === 'record') report.add(keyFaults.rowsFromOnRecord, place, {});
  if (rowsFrom.table === undefined || catalogue.unread.has(rowsFrom.table)) return;
  const source = catalogue.byName.get(rowsFrom.table);
  if (source === undefined || source === draft) {
    const others = [...catalogue.byName.keys()].filter((name) => name !== draft.table.name);
    report.add(keyFaults.rowsFromTableMissing, tablePlace, {
      table: rowsFrom.table,
      near: nearestName(rowsFrom.table, others),
    });
    return;
  }
  if (rowsFrom.by === undefined) {
    const common = draft.table.key.some((name) => source.table.key.includes(name));
    if (!common && source.unread.size === 0)
      report.add(keyFaults.rowsFromNoCommonKey, tablePlace, { table: source.table.name });
    return;
  }
  for (const [own, theirs] of Object.entries(rowsFrom.by)) {
    const by = { file: draft.path, pointer: pointer('table', 'rowsFrom', 'by', own) };
    if (!hasField(draft, own))
      report.add(keyFaults.rowsFromFieldMissing, by, {
        field: own,
        table: draft.table.name,
        near: nearestField(own, draft),
      });
    if (!hasField(source, theirs))
      report.add(keyFaults.rowsFromFieldMissing, by, {
        field: theirs,
        table: source.table.name,
        near: nearestField(theirs, source),
      });
  }
}

function hasField(draft: TableDraft, name: string): boolean {
  return draft.unread.has(name) || draft.table.fields.some((field) => field.name === name);
}

function nearestField(name: string, draft: TableDraft): string {
  return nearestName(
    name,
    draft.table.fields.map((field) => field.name),
  );
}
