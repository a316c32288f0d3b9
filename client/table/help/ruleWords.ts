import type { TFunction } from 'i18next';
import type { Table } from '#schema/definition/Table.ts';

/** A condition of a definition as people read it: titles for fields, words for operators. */
export function ruleWords(rule: string, table: Table, t: TFunction): string {
  return rule
    .replaceAll(/\bthis\.(\w+)/g, (_, name: string) => {
      const title = table.fields.find((field) => field.name === name)?.title ?? name;
      return t('rule.field', { title });
    })
    .replaceAll(/\bhas\(([^()]*)\)/g, (_, inside: string) => t('rule.has', { inside }))
    .replaceAll(/\blabel\(([^()]*)\)/g, '$1')
    .replaceAll('&&', t('rule.and'))
    .replaceAll('||', t('rule.or'))
    .replaceAll('==', '=')
    .replaceAll('!=', '≠')
    .replaceAll('<=', '≤')
    .replaceAll('>=', '≥')
    .replaceAll(/!\s*(?=[^=])/g, t('rule.not'))
    .replaceAll(/\btrue\b/g, t('yes'))
    .replaceAll(/\bfalse\b/g, t('no'))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
