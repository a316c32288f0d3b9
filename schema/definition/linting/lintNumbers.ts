import type { FaultReport } from '../faults/FaultReport.ts';
import { nameFaults } from '../faults/nameFaults.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

/** Numbers, names and identifiers of tables: unique, and matching folder and file. */
export function lintNumbers(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  const numbers = new Map<string, TableDraft>();
  const names = new Map<string, TableDraft>();
  const ids = new Map<string, TableDraft>();
  for (const draft of catalogue.tables) {
    const { path, table } = draft;
    const at = (place: string, other: TableDraft) => ({
      file: path,
      pointer: place,
      other: { file: other.path, pointer: place },
    });
    const sameNumber = numbers.get(table.no);
    if (table.no !== '' && sameNumber !== undefined)
      report.add(nameFaults.duplicateNumber, at('/table/no', sameNumber), { no: table.no, other: sameNumber.path });
    numbers.set(table.no, sameNumber ?? draft);
    const sameName = names.get(table.name);
    if (sameName !== undefined)
      report.add(nameFaults.duplicateTableName, at('/table/name', sameName), {
        name: table.name,
        other: sameName.path,
      });
    names.set(table.name, sameName ?? draft);
    const id = draft.file.$id ?? '';
    const sameId = ids.get(id);
    if (id !== '' && sameId !== undefined && sameId.table.name !== table.name)
      report.add(nameFaults.duplicateId, at('/$id', sameId), { id, other: sameId.path });
    ids.set(id, sameId ?? draft);
    if (id !== '' && sameId === undefined && id !== `${catalogue.id}/${table.name}`)
      report.add(
        nameFaults.idNotMatching,
        { file: path, pointer: '/$id' },
        { id, expected: `${catalogue.id}/${table.name}` },
      );
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    const expected = `${table.no}-${table.name}.json`;
    if (!draft.inherited && table.no !== '' && fileName !== expected)
      report.add(nameFaults.fileNameNotMatching, { file: path, pointer: '' }, { file: fileName, expected });
  }
}
