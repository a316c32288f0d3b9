import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What it means and what can be done. */
  readonly hint?: ReactNode;
  /** What the reader may tell the administrator. */
  readonly detail?: string | undefined;
  readonly actions?: ReactNode;
}

/** Stands where there is nothing to show: says why, and what to do. */
export function Notice({ title, hint, detail, actions }: Props): React.JSX.Element {
  return (
    <section className="notice" role="status">
      <h2>{title}</h2>
      {hint === undefined ? null : <p>{hint}</p>}
      {detail === undefined || detail === '' ? null : <p className="detail">{detail}</p>}
      {actions === undefined ? null : <div className="notice-actions">{actions}</div>}
    </section>
  );
}
