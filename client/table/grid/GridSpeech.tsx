import { useEffect, useState } from 'react';

interface Props {
  /** Told anew whenever it is another. */
  readonly words: () => string;
  /** Changes when the words may have changed. */
  readonly of: readonly unknown[];
}

/** A key that is held down passes many cells; the one it ends on is told. */
const rest = 90;

/**
 * Tells a screen reader where one is in the grid. The focus stays in one editor, so that no key is lost, and moves
 * between cells would go unheard without it.
 */
export function GridSpeech({ words, of }: Props): React.JSX.Element {
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold(words()), rest);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- the caller names what the words depend on
  }, [...of]);
  return (
    <div className="unseen" aria-live="assertive" aria-atomic="true" data-testid="grid-speech">
      {told}
    </div>
  );
}
