import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ColourSwitch } from '../ui/ColourSwitch.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A page before the door: the name of the system, and one thing to do. */
export function EntranceCard({ title, hint, children }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <main className="entrance">
      <title>{`${title} · ${t('product')}`}</title>
      <div>
        <h1>{t('session.system')}</h1>
        <section>
          <h2>{title}</h2>
          {hint === undefined ? null : <p className="hint">{hint}</p>}
          {children}
        </section>
        <p className="choices-below">
          <LanguageSwitch /> <ColourSwitch />
        </p>
      </div>
    </main>
  );
}
