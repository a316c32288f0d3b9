import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { pageOffers } from '../ui/pageOffers.ts';
import type { ShortcutGroup } from '../ui/ShortcutGroup.ts';
import './shortcuts.css';

/** Every key that does something on the page as it stands. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const offers = useSyncExternalStore(pageOffers.subscribe, pageOffers.all);
  const own = offers.flatMap((offer) =>
    offer.commands.flatMap(({ keys, label }) => (keys === undefined ? [] : [{ keys, says: label }])),
  );
  const groups: readonly ShortcutGroup[] = [
    { title: t('shortcuts.page'), shortcuts: own },
    ...offers.flatMap((offer) => offer.shortcuts ?? []),
  ];
  return (
    <ModalDialog className="shortcuts" label={t('shortcuts.title')} onClose={onClose}>
      <header>
        <h2>{t('shortcuts.title')}</h2>
        <Button kind="quiet" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      <div className="groups">
        {groups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map(({ keys, says }) => (
                <div key={keys + says}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ModalDialog>
  );
}
