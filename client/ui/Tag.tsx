import type { ReactNode } from 'react';

export type TagTone = 'quiet' | 'busy' | 'good' | 'warning' | 'error';

interface Props {
  readonly tone: TagTone;
  readonly children: ReactNode;
}

/** A word or two that say how something stands, readable in light and dark. */
export function Tag({ tone, children }: Props): React.JSX.Element {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  );
}
