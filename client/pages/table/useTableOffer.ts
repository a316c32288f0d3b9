import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Collection, CollectionTable, Submission } from '../../api/Collection.ts';
import { neighbours } from '../../table/neighbours.ts';
import type { Command } from '../../ui/Command.ts';
import type { PageOffer } from '../../ui/pageOffers.ts';
import { formShortcuts } from './formShortcuts.ts';
import { gridShortcuts } from './gridShortcuts.ts';

interface Place {
  readonly collection: Collection;
  readonly table: CollectionTable;
  readonly submission: Submission;
  readonly onFaults: () => void;
  /** Shows the help of the field of that name, `''` for the table's. */
  readonly onHelp: (field: string) => void;
}

/** What can be done from an open table; submitting offers itself. */
export function useTableOffer({ collection, table, submission, onFaults, onHelp }: Place): PageOffer {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return useMemo(() => {
    const { before, after } = neighbours(collection.tables, collection.catalogue.groups, table.name);
    const go = (path: string) => (): void => void navigate(`/c/${collection.id}/${path}`);
    const step = (next: CollectionTable | undefined, words: string, keys: string): readonly Command[] =>
      next === undefined ? [] : [{ id: keys, label: `${words} ${next.no} ${next.title}`, keys, run: go(next.name) }];
    const shape = table.shape === 'record' ? formShortcuts : gridShortcuts;
    return {
      commands: [
        { id: 'help', label: t('whatIsWanted'), keys: 'F1', run: () => onHelp(fieldInHand()) },
        { id: 'helpPage', label: t('helpPage'), run: go(`${table.name}/help`) },
        { id: 'print', label: t('print.title'), keys: 'Ctrl+P', run: go(`${table.name}/${submission.id}/print`) },
        { id: 'faults', label: t('showFaults'), keys: 'F8', run: onFaults },
        ...step(before, t('previousTable'), 'Alt+PageUp'),
        ...step(after, t('nextTable'), 'Alt+PageDown'),
      ],
      shortcuts: {
        title: t(`shortcuts.${table.shape}`),
        shortcuts: shape.map(([keys, says]) => ({ keys, says: t(`shortcuts.of.${says}`) })),
      },
    };
  }, [t, navigate, collection, table, submission.id, onFaults, onHelp]);
}

/** The field that is being filled in, in a form or in a cell. */
function fieldInHand(): string {
  return document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '';
}
