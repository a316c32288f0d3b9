import { useEffect } from 'react';
import { keysOf } from '../ui/keysOf.ts';
import { pageOffers } from '../ui/pageOffers.ts';

/**
 * Runs what the page offers when its keys are pressed; what was offered last comes first. Keys that a part of the page
 * names in `data-own-keys` are its own.
 */
export function useCommandKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat) return;
      const keys = keysOf(event);
      const { target } = event;
      // A sign alone is text where text is typed; a dialog has its own keys.
      if (keys.length === 1 && isTyping(target)) return;
      if (target instanceof Element && target.closest('dialog, [role="dialog"]') !== null) return;
      if (target instanceof Element && target.closest(`[data-own-keys~="${keys}"]`) !== null) return;
      const command = pageOffers
        .all()
        .toReversed()
        .flatMap((offer) => offer.commands)
        .find((one) => one.keys === keys);
      if (command === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      command.run();
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
