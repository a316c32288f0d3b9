import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Choice } from './Choice.ts';

/** More are reached by typing on. */
const shownAtMost = 100;

interface Props {
  readonly id: string;
  /** `undefined` while the server is asked. */
  readonly choices: readonly Choice[] | undefined;
  readonly active: number;
  /** The editor it belongs to. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onTake: (choice: Choice) => void;
}

/** What a text found, below the editor it is typed into. The keyboard stays with the editor. */
export function ChoiceList({ id, choices, active, anchor, onTake }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const bounds = anchor.current?.getBoundingClientRect();
    if (list.current === null || bounds === undefined) return;
    place(list.current, bounds);
    list.current.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('choices')}
      className="choices"
      onMouseDown={(event) => event.preventDefault()}
    >
      {choices?.slice(0, shownAtMost).map((choice, at) => (
        <div
          key={`${choice.value}/${at}`}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(choice);
          }}
        >
          <span>{choice.label === '' ? choice.value : choice.label}</span>
          {choice.label === '' || choice.value === 'true' || choice.value === 'false' ? null : (
            <small>{choice.value}</small>
          )}
        </div>
      ))}
      {choices === undefined ? <p role="status">{t('searching')}</p> : null}
      {choices?.length === 0 ? <p role="status">{t('nothingFound')}</p> : null}
      {(choices?.length ?? 0) > shownAtMost ? (
        <p>{t('moreChoices', { count: (choices?.length ?? 0) - shownAtMost })}</p>
      ) : null}
    </div>,
    document.body,
  );
}

/** Below the editor, or above where there is more room. */
function place(list: HTMLElement, bounds: DOMRect): void {
  const below = window.innerHeight - bounds.bottom;
  const upward = below < 240 && bounds.top > below;
  list.style.left = `${Math.min(bounds.left, window.innerWidth - 260)}px`;
  list.style.minWidth = `${Math.max(bounds.width, 200)}px`;
  list.style.top = upward ? '' : `${bounds.bottom + 2}px`;
  list.style.bottom = upward ? `${window.innerHeight - bounds.top + 2}px` : '';
}
