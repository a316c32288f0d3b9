import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageOffer } from '../../ui/usePageOffer.ts';

interface Place {
  readonly row: string | null;
  readonly field: string | undefined;
}

interface FaultSteps {
  /** The fault one was led to last. */
  readonly at: number | undefined;
  /** Moves among the lines of the panel with the arrows. */
  readonly list: (event: React.KeyboardEvent<HTMLElement>) => void;
}

/** F8 leads to the next fault and Shift+F8 to the one before, from wherever one is. */
export function useFaultSteps(
  places: readonly Place[],
  onJump: (row: string | null, field: string | undefined) => void,
): FaultSteps {
  const { t } = useTranslation();
  const [at, setAt] = useState<number>();
  const known = useRef({ places, at });
  useEffect(() => {
    known.current = { places, at };
  });
  const offer = useMemo(() => {
    const step = (by: 1 | -1) => (): void => {
      const { places: all, at: from } = known.current;
      const count = all.length;
      if (count === 0) return;
      const next = from === undefined ? (by === 1 ? 0 : count - 1) : (from + by + count) % count;
      setAt(next);
      const place = all[next];
      if (place !== undefined) onJump(place.row, place.field);
    };
    return {
      commands: [
        { id: 'nextFault', label: t('nextFault'), keys: 'F8', run: step(1) },
        { id: 'previousFault', label: t('previousFault'), keys: 'Shift+F8', run: step(-1) },
      ],
    };
  }, [t, onJump]);
  usePageOffer(offer);
  return { at: at !== undefined && at < places.length ? at : undefined, list: moveAmongLines };
}

function moveAmongLines(event: React.KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('li > button')];
  const now = lines.findIndex((line) => line === document.activeElement);
  const next = lines[now === -1 ? 0 : Math.max(0, Math.min(now + by, lines.length - 1))];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
