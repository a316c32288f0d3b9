import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Collection, CollectionTable } from '../../api/Collection.ts';
import { useCollection } from '../../api/useCollection.ts';
import { useCollections } from '../../api/useCollections.ts';
import { useFoundTables } from '../../api/useFoundTables.ts';
import { useMe } from '../../session/useMe.ts';
import type { Command } from '../../ui/Command.ts';
import { pageOffers } from '../../ui/pageOffers.ts';
import { recentTables } from '../recentTables.ts';
import type { PaletteEntry } from './PaletteEntry.ts';

/** All that can be gone to or done from here; the server is asked, a little later, which fields a text may mean. */
export function usePaletteEntries(search: string, asked: string): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const { collection: id } = useParams();
  const collection = useCollection(id, 'cache-first').value ?? undefined;
  const collections = useCollections();
  const offers = useSyncExternalStore(pageOffers.subscribe, pageOffers.all);
  const found = useFoundTables(asked, collection?.catalogue.name);
  return useMemo(() => {
    const go = (to: string) => (): void => void navigate(to);
    const tables = collection?.tables.filter((table) => table.submissions.length > 0) ?? [];
    const entryOf = (table: CollectionTable, section: PaletteEntry['section']): PaletteEntry => ({
      key: `${section} ${table.name}`,
      section,
      title: `${table.no} ${table.title}`,
      note: noteOf(table, search, found?.get(table.name)) ?? table.group,
      words: [
        ...[table.no, table.title, table.initials, table.pinyin, table.name, ...table.fieldTitles].map((word) =>
          word.toLowerCase(),
        ),
        // What the server found it by need not be spelled in any of these.
        ...(found?.has(table.name) === true ? asked.toLowerCase().split(/\s+/).filter(Boolean) : []),
      ],
      run: go(`/c/${collection?.id}/${table.name}`),
    });
    const recent = search === '' ? recentOf(me.id, collection) : [];
    // The page's own commands come first, those of every page last.
    const [ofFrame, ...ofPage] = offers;
    const commandsOf = (list: readonly Command[] | undefined): readonly PaletteEntry[] =>
      (list ?? [])
        .filter((command) => command.byKeysOnly !== true)
        .map((command) => ({
          key: `command ${command.id}`,
          section: list === ofFrame?.commands ? 'everywhere' : 'commands',
          title: command.label,
          keys: command.keys,
          words: [command.label.toLowerCase(), ...(command.words ?? [])],
          run: command.run,
        }));
    return [
      ...recent.map((table) => entryOf(table, 'recent')),
      ...commandsOf(ofPage.flatMap((offer) => offer.commands)),
      ...tables.filter((table) => !recent.includes(table)).map((table) => entryOf(table, 'tables')),
      ...collections.map((one): PaletteEntry => ({
        key: `collection ${one.id}`,
        section: 'pages',
        title: one.title,
        note: t('collection'),
        words: [one.title.toLowerCase()],
        run: go(`/c/${one.id}`),
      })),
      ...commandsOf(ofFrame?.commands),
    ];
  }, [t, navigate, me.id, collection, collections, offers, search, asked, found]);
}

function recentOf(person: string, collection: Collection | undefined): readonly CollectionTable[] {
  return recentTables
    .of(person)
    .filter((one) => one.collection === collection?.id)
    .flatMap(
      (one) => collection?.tables.filter((table) => table.name === one.table && table.submissions.length > 0) ?? [],
    );
}

/** The field a table is found by, where its own names do not hold the text. */
function noteOf(table: CollectionTable, search: string, matched: readonly string[] | undefined): string | undefined {
  const sought = search.toLowerCase();
  if (sought === '' || `${table.no} ${table.title} ${table.initials} ${table.pinyin}`.toLowerCase().includes(sought))
    return undefined;
  return table.fieldTitles.find((title) => title.toLowerCase().includes(sought)) ?? matched?.[0];
}
