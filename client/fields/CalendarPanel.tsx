import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { PlacedField } from '#schema/fields/PlacedField.ts';
import { calendarDays, calendarMonths, movedDays, movedMonths } from './calendarDays.ts';
import '../ui/calendar.css';

interface Props {
  readonly field: Field;
  /** The field with its bounds and its window of time. */
  readonly placed: PlacedField | undefined;
  readonly unit: 'date' | 'month';
  readonly value: string | undefined;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChoose: (text: string) => void;
  readonly onClose: () => void;
}

/** A page of a calendar, days or months, that is walked with the arrows as well as with the mouse. */
export function CalendarPanel({ field, placed, unit, value, anchor, onChoose, onClose }: Props): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const isDay = unit === 'date';
  const length = isDay ? 10 : 7;
  const [at, setAt] = useState(() => (value ?? startOf(placed?.window)).slice(0, length));
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (panel.current !== null && anchor.current !== null) put(panel.current, anchor.current);
  }, [anchor]);
  useLayoutEffect(() => {
    panel.current?.querySelector<HTMLElement>(`[data-cell="${at}"]`)?.focus();
  }, [at]);
  useEffect(() => {
    const outside = (event: Event): void => {
      const { target } = event;
      if (target instanceof Node && panel.current?.contains(target) === true) return;
      if (target instanceof Node && anchor.current?.parentElement?.contains(target) === true) return;
      onClose();
    };
    document.addEventListener('pointerdown', outside, { capture: true });
    return () => document.removeEventListener('pointerdown', outside, { capture: true });
  }, [anchor, onClose]);

  const isOpen = (text: string): boolean => {
    const { minimum, maximum } = placed ?? {};
    return (
      (minimum === undefined || text >= String(minimum).slice(0, length)) &&
      (maximum === undefined || text <= String(maximum).slice(0, length))
    );
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const moved = movedBy(event.key, event.shiftKey, at, isDay);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'Enter' || event.key === ' ') {
      if (isOpen(at)) onChoose(at);
    } else if (moved === undefined) return;
    else setAt(moved);
    event.preventDefault();
    event.stopPropagation();
  };
  const format = (text: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' }).format(
      new Date(`${`${text}-01`.slice(0, 10)}T00:00:00Z`),
    );
  const cells = isDay ? calendarDays(at) : calendarMonths(at);
  const across = isDay ? 7 : 3;
  const heading = format(at, isDay ? { year: 'numeric', month: 'long' } : { year: 'numeric' });
  return createPortal(
    <div ref={panel} role="dialog" aria-label={t('openCalendar', { title: field.title })} className="calendar">
      <div className="calendar-head">
        <Step words={t('yearBefore')} sign="«" onClick={() => setAt(movedMonths(at, -12))} />
        {isDay ? <Step words={t('monthBefore')} sign="‹" onClick={() => setAt(movedMonths(at, -1))} /> : null}
        <span aria-live="polite">{heading}</span>
        {isDay ? <Step words={t('monthAfter')} sign="›" onClick={() => setAt(movedMonths(at, 1))} /> : null}
        <Step words={t('yearAfter')} sign="»" onClick={() => setAt(movedMonths(at, 12))} />
      </div>
      <table role="grid" aria-label={heading} tabIndex={-1} onKeyDown={onKeyDown}>
        {isDay ? (
          <thead>
            <tr>
              {cells.slice(0, 7).map((day) => (
                <th key={day} scope="col">
                  {format(day, { weekday: 'narrow' })}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {Array.from({ length: cells.length / across }, (_, row) => (
            <tr key={cells[row * across]}>
              {cells.slice(row * across, (row + 1) * across).map((cell) => (
                <td
                  key={cell}
                  data-cell={cell}
                  tabIndex={cell === at ? 0 : -1}
                  aria-selected={cell === value}
                  aria-disabled={!isOpen(cell)}
                  aria-label={format(cell, isDay ? { dateStyle: 'full' } : { year: 'numeric', month: 'long' })}
                  data-outside={(isDay && cell.slice(0, 7) !== at.slice(0, 7)) || undefined}
                  onClick={() => (isOpen(cell) ? onChoose(cell) : undefined)}
                >
                  {isDay ? Number(cell.slice(8)) : format(cell, { month: 'short' })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}

interface StepProps {
  readonly words: string;
  readonly sign: string;
  readonly onClick: () => void;
}

function Step({ words, sign, onClick }: StepProps): React.JSX.Element {
  return (
    <button type="button" aria-label={words} title={words} onClick={onClick}>
      {sign}
    </button>
  );
}

/** Where a calendar opens that has no value yet: at the end of the time that is asked about, or today. */
function startOf(window: { readonly end: string } | undefined): string {
  const today = new Date().toISOString().slice(0, 10);
  return window === undefined || today < window.end ? today : window.end;
}

function movedBy(key: string, shift: boolean, at: string, isDay: boolean): string | undefined {
  const step = (by: number): string => (isDay ? movedDays(at, by) : movedMonths(at, by));
  if (key === 'ArrowLeft') return step(-1);
  if (key === 'ArrowRight') return step(1);
  if (key === 'ArrowUp') return step(isDay ? -7 : -3);
  if (key === 'ArrowDown') return step(isDay ? 7 : 3);
  if (key === 'PageUp') return movedMonths(at, isDay && !shift ? -1 : -12);
  return key === 'PageDown' ? movedMonths(at, isDay && !shift ? 1 : 12) : undefined;
}

/** Below the editor, or above where there is more room. */
function put(panel: HTMLElement, anchor: HTMLElement): void {
  const bounds = (anchor.closest('.editor') ?? anchor).getBoundingClientRect();
  const below = window.innerHeight - bounds.bottom;
  const upward = below < panel.offsetHeight + 8 && bounds.top > below;
  const left = Math.min(bounds.right - panel.offsetWidth, window.innerWidth - panel.offsetWidth - 8);
  panel.style.left = `${Math.max(8, left)}px`;
  if (upward) panel.style.bottom = `${window.innerHeight - bounds.top + 2}px`;
  else panel.style.top = `${bounds.bottom + 2}px`;
}
