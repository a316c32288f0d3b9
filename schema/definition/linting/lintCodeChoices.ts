import type { FaultPlace } from '../../issues/DefinitionFault.ts';
import { pointer } from '../../issues/pointer.ts';
import type { CodeListChoice, Field } from '../Field.ts';
import { codeListFaults } from '../faults/codeListFaults.ts';
import { shapeFaults } from '../faults/shapeFaults.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { nearestName } from '../nearestName.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

/** How fields choose their code lists. */
export function lintCodeChoices(catalogue: CatalogueDraft, drafts: Drafts, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    for (const field of draft.table.fields) {
      if (field.codeList !== undefined) lintChoice(catalogue, drafts, { draft, field, choice: field.codeList }, report);
    }
  }
}

interface Chosen {
  readonly draft: TableDraft;
  readonly field: Field;
  readonly choice: CodeListChoice;
}

function lintChoice(catalogue: CatalogueDraft, drafts: Drafts, chosen: Chosen, report: FaultReport): void {
  const { draft, field, choice } = chosen;
  const below = field.kind === 'codes' ? ['items', 'codeList'] : ['codeList'];
  const place = (...rest: readonly (string | number)[]) => ({
    file: draft.path,
    pointer: pointer('properties', field.name, ...below, ...rest),
  });
  const fields = new Map(draft.table.fields.map((candidate) => [candidate.name, candidate]));
  const lint = (list: string, ...rest: readonly (string | number)[]): void => {
    if (drafts.codeLists.has(list) || drafts.unreadCodeLists.has(list)) return;
    report.add(codeListFaults.codeListMissing, place(...rest), {
      list,
      near: nearestName(list, drafts.codeLists.keys()),
    });
  };
  if ('by' in choice) {
    for (const [code, lists] of Object.entries(choice.byCode)) {
      for (const [position, list] of lists.entries())
        lint(list, 'lists', code, ...(lists.length > 1 ? [position] : []));
    }
    const chooser = fields.get(choice.by);
    if (chooser === undefined) {
      if (!draft.unread.has(choice.by))
        report.add(codeListFaults.codeListChooserMissing, place('by'), {
          field: choice.by,
          near: nearestName(choice.by, fields.keys()),
        });
    } else if (chooser.codeList === undefined) {
      report.add(codeListFaults.codeListChooserNotCode, place('by'), { field: choice.by });
    } else {
      const codes = codesOf(catalogue, chooser);
      for (const code of Object.keys(choice.byCode)) {
        if (codes === undefined || codes.includes(code)) continue;
        report.add(codeListFaults.codeListChoiceUnknown, place('lists', code), {
          code,
          field: choice.by,
          near: nearestName(code, codes),
        });
      }
    }
    return;
  }
  const narrowed = 'parentFrom' in choice || choice.only !== undefined || choice.except !== undefined;
  for (const [position, list] of choice.lists.entries()) {
    const rest = [...(narrowed ? ['list'] : []), ...(choice.lists.length > 1 ? [position] : [])];
    lint(list, ...rest);
  }
  lintOffered(catalogue, chosen, place, report);
  if (!('parentFrom' in choice) || choice.parentFrom === '') return;
  if (choice.open === true)
    report.add(shapeFaults.keywordsExclude, place('open'), { one: 'parentFrom', other: 'open' });
  const parent = fields.get(choice.parentFrom);
  if (parent === undefined && !draft.unread.has(choice.parentFrom))
    report.add(codeListFaults.parentFromMissing, place('parentFrom'), {
      field: choice.parentFrom,
      near: nearestName(choice.parentFrom, fields.keys()),
    });
  if (parent !== undefined && parent.codeList === undefined)
    report.add(codeListFaults.parentFromNotCode, place('parentFrom'), { field: choice.parentFrom });
}

/** Codes that are offered, or left out, must be there. */
function lintOffered(
  catalogue: CatalogueDraft,
  { field, choice }: Chosen,
  place: (...rest: readonly (string | number)[]) => FaultPlace,
  report: FaultReport,
): void {
  if ('by' in choice) return;
  const codes = codesOf(catalogue, field);
  if (codes === undefined) return;
  for (const [member, offered] of Object.entries({ only: choice.only ?? [], except: choice.except ?? [] })) {
    for (const [position, code] of offered.entries()) {
      if (!codes.includes(code))
        report.add(codeListFaults.offeredCodeUnknown, place(member, position), {
          code,
          near: nearestName(code, codes),
        });
    }
  }
}

/** All codes a field may have; `undefined` where a list is missing, which is reported at that field. */
function codesOf(catalogue: CatalogueDraft, field: Field): readonly string[] | undefined {
  const choice = field.codeList;
  const lists = choice === undefined ? [] : 'by' in choice ? Object.values(choice.byCode).flat() : choice.lists;
  const found = lists.map((id) => catalogue.codeLists.get(id));
  return found.includes(undefined) ? undefined : found.flatMap((list) => list?.codes.map(({ code }) => code) ?? []);
}
