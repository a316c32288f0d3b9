import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Step {
  readonly title: string;
  readonly to?: string;
}

interface Props {
  readonly title: string;
  /** The way to this page; the page itself is its last step. */
  readonly trail: readonly Step[];
  readonly facts?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page: where one is, what it is, how it stands, what can be done. */
export function PageHead({ title, trail, facts, actions }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <header className="page-head">
      <title>{`${title} · ${t('product')}`}</title>
      {trail.length === 0 ? null : (
        <nav aria-label={t('trail')}>
          <ol>
            {trail.map((step) => (
              <li key={step.title}>{step.to === undefined ? step.title : <Link to={step.to}>{step.title}</Link>}</li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div className="page-title">
        <h1>{title}</h1>
        <div className="facts">{facts}</div>
        <div className="actions">{actions}</div>
      </div>
    </header>
  );
}
