import type { TFunction } from 'i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { TableKit } from '../../api/TableKit.ts';
import { formulaWords } from './formulaWords.ts';

/** What a definition says of a field, as pairs of a name and a text. */
export function helpFacts(t: TFunction, field: Field, kit: TableKit): readonly (readonly [string, string])[] {
  const placed = kit.placed.fields.get(field.name);
  const { minimum, maximum } = placed ?? {};
  const references = (field.references ?? []).map(({ table }) => kit.referred.get(table)?.title ?? table);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('asked'), asked(t, field, kit)],
    [t('window'), windowWords(field, kit)],
    [t('kind'), t(`kinds.${field.kind}`)],
    [t('referredTo'), references.length === 0 ? undefined : references.join('、')],
    [t('bounds'), minimum === undefined && maximum === undefined ? undefined : `${minimum ?? ''} – ${maximum ?? ''}`],
    [t('places'), field.decimals === undefined ? undefined : String(field.decimals.stored)],
    [t('longest'), field.maxLength === undefined ? undefined : t('characters', { count: field.maxLength })],
    [t('example'), placed?.format?.example],
    [t('formula'), field.computed === undefined ? undefined : formulaWords(field.computed, kit)],
    [t('copiedFrom'), field.copies?.map((path) => copyWords(path, field, kit)).join('、')],
    [t('source'), sourceWords(t, field)],
  ];
  return facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]));
}

function asked(t: TFunction, field: Field, kit: TableKit): string {
  if (field.computed !== undefined) return t('computed');
  if (field.copies !== undefined) return t('copied');
  if (field.required || kit.table.key.includes(field.name)) return t('required');
  if (field.requiredIf === undefined) return t('optional');
  return `${t('requiredSometimes')}: ${formulaWords(field.requiredIf, kit)}`;
}

function windowWords(field: Field, { table, windows }: TableKit): string | undefined {
  const window = windows[field.window ?? table.window];
  if (window === undefined) return undefined;
  const { title, start, end, at } = window;
  return `${title} (${at === undefined ? `${start} – ${end}` : at === 'start' ? start : end})`;
}

/** `<reference>.<field>` with the titles of the table and of its field. */
function copyWords(path: string, field: Field, { table, referred }: TableKit): string {
  const [as = '', name = ''] = path.split('.');
  const targets = [...table.fields.flatMap((one) => one.references ?? []), ...table.references];
  const target = referred.get(targets.find((one) => one.as === as)?.table ?? '');
  const title = target?.fields.find((one) => one.name === name)?.title;
  return target === undefined ? field.title : `${target.title} · ${title ?? name}`;
}

function sourceWords(t: TFunction, { origin }: Field): string | undefined {
  if (origin === undefined) return undefined;
  return [t(`origins.${origin.kind}`), origin.source].filter(Boolean).join(': ');
}
