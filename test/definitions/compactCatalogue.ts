import type { Catalogue } from '#schema/definition/Catalogue.ts';
import { abridged, mark } from './compactText.ts';

/** A catalogue as it is read and linked, a line a field; texts for people are a mark. */
export function compactCatalogue({ tables, checks, indicators, codeLists: _lists, ...facts }: Catalogue): string {
  return [
    JSON.stringify(facts),
    ...tables.flatMap(({ fields, checks: own, referredBy, description, origin, title, ...table }) => [
      '',
      `${table.name} ${JSON.stringify({ ...table, title })} #${mark([description, origin])}`,
      ...fields.map(({ name, kind, title: label, description: help, origin: source, display, ...field }) => {
        // What is so of most fields is not said.
        const { required, typedIfEmpty, carry, evidence, ...rest } = field;
        const flags = [
          required && 'required',
          typedIfEmpty && 'typedIfEmpty',
          !carry && 'noCarry',
          evidence && 'evidence',
        ];
        const said = Object.keys(rest).length === 0 ? '' : ` ${abridged(JSON.stringify(rest), 160)}`;
        const words = flags.filter((flag) => flag !== false).join(' ');
        return `  ${name} ${kind}${words === '' ? '' : ` ${words}`}${said} #${mark([label, help, source, display])}`;
      }),
      ...own.map((check) => `  ! ${check.id} ${check.severity} ${abridged(check.rule)} #${mark(check)}`),
      ...referredBy.map((way) => `  < ${way.name} ${way.table}.${way.field ?? way.as}`),
    ]),
    '',
    ...checks.map((check) => `! ${check.id} ${check.severity} ${abridged(check.rule)} #${mark(check)}`),
    ...indicators.map((indicator) => `% ${indicator.id} ${abridged(indicator.formula)} #${mark(indicator)}`),
    '',
  ].join('\n');
}
