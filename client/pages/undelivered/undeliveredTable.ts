import type { TFunction } from 'i18next';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { AboutSubmission } from '../../journal/AboutSubmission.ts';
import type { KeptChanges } from '../../journal/KeptChange.ts';

/** What is kept of a submission as a plain table: its first line are the titles of the fields that were typed. */
export function undeliveredTable(
  about: AboutSubmission,
  kept: KeptChanges,
  t: TFunction,
): readonly (readonly string[])[] {
  const rows = [
    ...kept.packs.flatMap(({ kind, changes }) =>
      changes.map(({ set, base, revision }) => ({
        kind: kind === 'remove' ? 'removedRow' : revision === null ? 'newRow' : 'changedRow',
        texts: textsOf(kind === 'remove' ? (base?.values ?? {}) : set),
        keys: textsOf(base?.values ?? {}),
      })),
    ),
    ...kept.rows.map(({ set, refused, base }) => ({
      kind: 'refusedRow',
      texts: {
        ...textsOf(set),
        ...Object.fromEntries(Object.entries(refused).map(([name, { text }]) => [name, text])),
      },
      keys: textsOf(base?.values ?? {}),
    })),
  ];
  const typed = new Set(rows.flatMap(({ texts }) => Object.keys(texts)));
  const known = Object.keys(about.fields);
  // The first field tells which row it is; fields that the table has no longer come last.
  const names = [
    ...known.filter((name, at) => at === 0 || typed.has(name)),
    ...[...typed].filter((name) => !known.includes(name)),
  ];
  return [
    [t('undelivered.kind'), ...names.map((name) => about.fields[name] ?? name)],
    ...rows.map(({ kind, texts, keys }) => [
      t(`undelivered.${kind}`),
      ...names.map((name, at) => texts[name] ?? (at === 0 ? (keys[name] ?? '') : '')),
    ]),
  ];
}

function textsOf(values: Readonly<Record<string, Value>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join('、') : String(value ?? ''),
    ]),
  );
}
