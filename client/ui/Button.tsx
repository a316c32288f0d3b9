import type { ButtonHTMLAttributes } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly busy?: boolean;
}

/** A button of the pages that stand before antd is there: signing in, the list, what fails. */
export function Button({ kind = 'plain', busy = false, className, ...others }: Props): React.JSX.Element {
  return (
    <button
      type="button"
      {...others}
      disabled={others.disabled === true || busy}
      aria-busy={busy || undefined}
      className={['button', className].filter(Boolean).join(' ')}
      data-kind={kind}
    />
  );
}
