import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Choice } from './Choice.ts';
import { choiceWidth } from './choiceWidth.ts';

/** Every line is as high, so that of a long list those alone are drawn that are in sight. */
const lineHeight = 26;
const linesShown = 10;
const linesAround = 6;

interface Props {
  readonly id: string;
  /** `undefined` while the server is asked. */
  readonly choices: readonly Choice[] | undefined;
  readonly active: number;
  /** The editor it belongs to. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** Values that are taken already. */
  readonly taken?: ReadonlySet<string>;
  readonly onTake: (choice: Choice) => void;
}

/** What a text found, below the editor it is typed into. The keyboard stays with the editor. */
export function ChoiceList({ id, choices, active, anchor, taken, onTake }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const count = choices?.length ?? 0;
  const width = useMemo(() => choiceWidth(choices ?? []), [choices]);
  const follow = useCallback(() => {
    if (list.current !== null && anchor.current !== null) place(list.current, anchor.current, width);
  }, [anchor, width]);
  useLayoutEffect(follow);
  useEffect(() => {
    window.addEventListener('resize', follow);
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', follow);
      document.removeEventListener('scroll', follow, { capture: true });
    };
  }, [follow]);
  useLayoutEffect(() => {
    if (list.current !== null) bringIntoSight(list.current, Math.max(0, Math.min(active, count - 1)));
  }, [active, count]);
  const first = Math.max(0, Math.floor(top / lineHeight) - linesAround);
  const drawn = Array.from({ length: Math.min(count - first, linesShown + 2 * linesAround) }, (_, at) => first + at);
  // What the editor says is active must be there, wherever the list is scrolled to.
  if (active >= 0 && active < count && !drawn.includes(active)) drawn.push(active);
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('choices')}
      aria-multiselectable={taken !== undefined}
      className="choices"
      onMouseDown={(event) => event.preventDefault()}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div role="presentation" className="choices-all" style={{ height: count * lineHeight }}>
        {drawn.map((at) => {
          const choice = choices?.[at];
          return choice === undefined ? null : (
            <Line
              key={`${choice.value}/${at}`}
              id={`${id}-${at}`}
              choice={choice}
              at={at}
              count={count}
              active={at === active}
              taken={taken?.has(choice.value)}
              onTake={onTake}
            />
          );
        })}
      </div>
      {choices === undefined ? <p role="status">{t('searching')}</p> : null}
      {choices?.length === 0 ? <p role="status">{t('nothingFound')}</p> : null}
    </div>,
    // Among the contents of the page, for those who go from landmark to landmark.
    document.querySelector('main') ?? document.body,
  );
}

interface LineProps {
  readonly id: string;
  readonly choice: Choice;
  readonly at: number;
  readonly count: number;
  readonly active: boolean;
  readonly taken: boolean | undefined;
  readonly onTake: (choice: Choice) => void;
}

function Line({ id, choice, at, count, active, taken, onTake }: LineProps): React.JSX.Element {
  const { value, label, path } = choice;
  const isYesNo = value === 'true' || value === 'false';
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={taken ?? active}
      aria-posinset={at + 1}
      aria-setsize={count}
      data-active={active || undefined}
      style={{ top: at * lineHeight, height: lineHeight }}
      onMouseDown={(event) => {
        event.preventDefault();
        onTake(choice);
      }}
    >
      {taken === undefined ? null : <span aria-hidden="true">{taken ? '✓' : ''}</span>}
      <span className="choice-label">{label === '' ? value : label}</span>
      {path === undefined ? null : <small className="choice-path">{path.join(' › ')}</small>}
      {label === '' || label === value || isYesNo ? null : <small>{value}</small>}
    </div>
  );
}

function bringIntoSight(list: HTMLElement, at: number): void {
  const top = at * lineHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + lineHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + lineHeight - list.clientHeight;
}

/** Below the editor, or above where there is more room; as wide as its lines, within the window. */
function place(list: HTMLElement, anchor: HTMLElement, width: number): void {
  const bounds = (anchor.closest('.editor') ?? anchor).getBoundingClientRect();
  const below = window.innerHeight - bounds.bottom;
  const upward = below < lineHeight * linesShown && bounds.top > below;
  const room = window.innerWidth - 8;
  const wide = Math.min(Math.max(bounds.width, Math.min(width, 560), 200), room - 8);
  list.style.width = `${wide}px`;
  list.style.left = `${Math.max(8, Math.min(bounds.left, room - wide))}px`;
  list.style.maxHeight = `${Math.min(lineHeight * linesShown + 6, (upward ? bounds.top : below) - 8)}px`;
  list.style.top = upward ? '' : `${bounds.bottom + 2}px`;
  list.style.bottom = upward ? `${window.innerHeight - bounds.top + 2}px` : '';
}
