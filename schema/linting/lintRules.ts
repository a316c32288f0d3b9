import type { FaultReport } from '../definition/faults/FaultReport.ts';
import { ruleFaults } from '../definition/faults/ruleFaults.ts';
import type { CatalogueDraft, Drafts, TableDraft } from '../definition/linting/Drafts.ts';
import { pointer } from '../issues/pointer.ts';
import { checkRule } from '../rules/checkRule.ts';
import type { RuleScope } from '../rules/RuleScope.ts';
import { type RulePlace, rulePlace } from './rulePlace.ts';

/** Every rule type-checks where it stands. */
export function lintRules(catalogue: CatalogueDraft, drafts: Drafts, report: FaultReport): void {
  const place = rulePlace(catalogue, drafts);
  const unread = unreadNames(catalogue);
  const lint: Lint = (source, scope, at) => {
    if (unread?.test(source) === true) return;
    for (const fault of checkRule(source, { ...place, ...scope })) {
      const keyword = at.pointer.slice(at.pointer.lastIndexOf('/') + 1);
      report.add(ruleFaults.ruleFault, at, { keyword, rule: fault.code, reason: fault.message, mend: fault.mend });
    }
  };
  for (const draft of catalogue.tables) lintTableRules(catalogue, draft, lint);
  for (const { path, position, entry } of catalogue.checks) {
    const { rule, table } = entry;
    const asked = table === undefined ? undefined : catalogue.byName.get(table)?.table;
    if (rule === undefined || (table !== undefined && asked === undefined)) continue;
    const scope = asked === undefined ? {} : { table: asked };
    lint(rule, { ...scope, result: 'condition' }, { file: path, pointer: pointer('checks', position, 'rule') });
  }
  for (const { path, position, entry } of catalogue.indicators) {
    const place = { file: path, pointer: pointer('indicators', position, 'formula') };
    if (typeof entry.formula === 'string') lint(entry.formula, { result: 'figure' }, place);
  }
}

type Lint = (
  source: string,
  scope: Omit<RuleScope, keyof RulePlace>,
  at: { readonly file: string; readonly pointer: string },
) => void;

function lintTableRules(catalogue: CatalogueDraft, draft: TableDraft, lint: Lint): void {
  const { table, path, file } = draft;
  const at = (...segments: readonly (string | number)[]) => ({ file: path, pointer: pointer(...segments) });
  if (table.applies !== undefined) lint(table.applies, { result: 'condition' }, at('table', 'applies'));
  const source = catalogue.byName.get(table.rowsFrom?.table ?? '');
  if (table.rowsFrom?.where !== undefined && source !== undefined)
    lint(table.rowsFrom.where, { table: source.table, result: 'condition' }, at('table', 'rowsFrom', 'where'));
  for (const field of table.fields) {
    const window = field.window === undefined ? {} : { window: field.window };
    const { requiredIf, computed } = field;
    if (requiredIf !== undefined)
      lint(requiredIf, { table, ...window, result: 'condition' }, at('properties', field.name, 'requiredIf'));
    if (computed !== undefined)
      lint(computed, { table, ...window, result: field }, at('properties', field.name, 'computed'));
  }
  for (const [position, { rule }] of (file.checks ?? []).entries())
    if (rule !== undefined) lint(rule, { table, result: 'condition' }, at('checks', position, 'rule'));
}

/** Rules that name what could not be read are not judged: the name is not at fault. */
function unreadNames(catalogue: CatalogueDraft): RegExp | undefined {
  const names = [...catalogue.unread, ...catalogue.tables.flatMap((draft) => [...draft.unread])];
  const words = names.filter((name) => /^\w+$/.test(name));
  return words.length === 0 ? undefined : new RegExp(String.raw`\b(${words.join('|')})\b`);
}
