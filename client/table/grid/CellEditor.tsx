import { lazy, type Ref, Suspense, useCallback, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { Choice } from '../../fields/Choice.ts';
import { completeText } from '../../fields/completeText.ts';
import type { RowContext } from '../../fields/RowFields.ts';
import { holdsSeveral, offersChoices } from '../../fields/useChoices.ts';
import type { Entry } from '../editing/enterCells.ts';
import { CellChoices } from './CellChoices.tsx';

const CalendarPanel = lazy(async () => ({ default: (await import('../../fields/CalendarPanel.tsx')).CalendarPanel }));

/** The cell that the next key goes to. */
export interface EditorTarget {
  readonly field: Field;
  readonly readOnly: boolean;
  /** What editing begins with. */
  readonly text: string;
  /** What a screen reader says when editing begins: column and row. */
  readonly label: string;
  readonly context: RowContext;
}

export interface CellEditorHandle {
  focus(): void;
  /** Begins editing what stands in the cell. */
  open(): void;
  /** The same with the list of what may be chosen; `false` where the cell offers none. */
  offer(): boolean;
  /** Ends editing and keeps what was typed. */
  commit(): void;
  place(
    bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined,
  ): void;
}

interface Props {
  readonly ref: Ref<CellEditorHandle>;
  readonly target: () => EditorTarget | undefined;
  /** `intoAll`: meant for all selected cells. */
  readonly onCommit: (text: string, entry: Entry, intoAll: boolean) => void;
  /** A key that is not for the editor; `editing` ended before it is told. */
  readonly onKey: (event: React.KeyboardEvent) => void;
  readonly onRefused: () => void;
  /** Something begins to be typed. */
  readonly onBegin: () => void;
  readonly onCopy: (event: React.ClipboardEvent) => void;
  readonly onCut: (event: React.ClipboardEvent) => void;
  readonly onPaste: (event: React.ClipboardEvent) => void;
}

/** `typed`: begun by typing, arrows leave it; `opened`: begun by F2 or a double click, arrows move in the text. */
type Mode = 'ready' | 'typed' | 'opened';

const leaving = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

/**
 * The one text editor of a grid. It always has the focus and always lies over the current cell, unseen until something
 * is typed: so the first key, keys typed faster than the screen draws, and the composition of Chinese all arrive.
 */
export function CellEditor({
  ref,
  target,
  onCommit,
  onKey,
  onRefused,
  onBegin,
  onCopy,
  onCut,
  onPaste,
}: Props): React.JSX.Element {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const mode = useRef<Mode>('ready');
  const [shown, setShown] = useState<{ readonly target: EditorTarget; readonly text: string }>();
  const [active, setActive] = useState(-1);
  const [calendar, setCalendar] = useState<EditorTarget>();
  const chosen = useRef<Choice>(undefined);
  const offered = useRef<readonly Choice[]>(undefined);
  const keepOffered = useCallback((choices: readonly Choice[] | undefined) => {
    offered.current = choices;
  }, []);

  const reset = (): void => {
    mode.current = 'ready';
    chosen.current = undefined;
    offered.current = undefined;
    if (area.current !== null) area.current.value = '';
    setShown(undefined);
    setActive(-1);
  };
  const commit = (intoAll = false): void => {
    if (mode.current === 'ready') return;
    const text = area.current?.value ?? '';
    const entry = { chosen: chosen.current, suggested: text.trim() === '' ? undefined : offered.current?.[0] };
    reset();
    onCommit(text, entry, intoAll);
  };
  const begin = (next: Mode, text: string): void => {
    const now = target();
    if (now === undefined || now.readOnly) {
      if (area.current !== null) area.current.value = '';
      return onRefused();
    }
    mode.current = next;
    onBegin();
    flushSync(() => setShown({ target: now, text }));
  };
  const open = (): void => {
    const now = target();
    if (now === undefined || now.readOnly) return onRefused();
    if (area.current !== null) {
      area.current.value = now.text;
      area.current.focus({ preventScroll: true });
      area.current.select();
    }
    begin('opened', now.text);
  };
  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus({ preventScroll: true }),
    open,
    offer() {
      const now = target();
      if (now === undefined || now.readOnly) return false;
      if (isDate(now.field)) setCalendar(now);
      else if (offersChoices(now.field)) open();
      else return false;
      return true;
    },
    commit,
    place(bounds) {
      const style = area.current?.style;
      if (style === undefined || bounds === undefined) return;
      style.left = `${bounds.x}px`;
      style.top = `${bounds.y}px`;
      style.width = `${bounds.width + 1}px`;
      style.minHeight = `${bounds.height + 1}px`;
      style.height = `${bounds.height + 1}px`;
    },
  }));

  const closeCalendar = (): void => {
    setCalendar(undefined);
    area.current?.focus({ preventScroll: true });
  };
  const take = (choice: Choice): void => {
    if (area.current === null || shown === undefined) return;
    if (holdsSeveral(shown.target.field)) {
      area.current.value = completeText(shown.target.field, area.current.value, choice);
      setShown({ ...shown, text: area.current.value });
      setActive(-1);
      area.current.focus();
    } else {
      chosen.current = choice;
      commit();
    }
  };

  return (
    <>
      <textarea
        ref={area}
        className="cell-editor"
        data-mode={shown === undefined ? 'ready' : 'editing'}
        data-testid="cell-editor"
        data-field={target()?.field.name}
        aria-label={shown === undefined ? t('cellEditor') : shown.target.label}
        rows={1}
        autoComplete="off"
        spellCheck={false}
        onInput={(event) => {
          const text = event.currentTarget.value;
          chosen.current = undefined;
          if (mode.current === 'ready') begin('typed', text);
          else if (shown !== undefined) setShown({ ...shown, text });
          setActive(text.trim() === '' ? -1 : 0);
        }}
        onCompositionStart={() => {
          if (mode.current === 'ready') begin('typed', '');
        }}
        onBlur={() => commit()}
        onCopy={(event) => {
          if (mode.current === 'ready') onCopy(event);
        }}
        onCut={(event) => {
          if (mode.current === 'ready') onCut(event);
        }}
        onPaste={(event) => {
          if (mode.current === 'ready') onPaste(event);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (mode.current === 'ready') return onKey(event);
          const { key } = event;
          const found = offered.current;
          if (key === 'Escape') return reset();
          if ((key === 'ArrowDown' || key === 'ArrowUp') && found !== undefined && found.length > 0) {
            event.preventDefault();
            const next = (active + (key === 'ArrowDown' ? 1 : found.length - (active < 0 ? 0 : 1))) % found.length;
            chosen.current = found[next];
            return setActive(next);
          }
          if (key === 'Enter' && event.altKey) return insertLine(event.currentTarget);
          if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            return commit(true);
          }
          if (key !== 'Enter' && key !== 'Tab' && !(leaving.has(key) && mode.current === 'typed')) return;
          if (chosen.current !== undefined && shown !== undefined && holdsSeveral(shown.target.field))
            take(chosen.current);
          commit();
          onKey(event);
        }}
      />
      {shown === undefined || !offersChoices(shown.target.field) ? null : (
        <CellChoices
          target={shown.target}
          text={shown.text}
          active={active}
          area={area}
          onTake={take}
          onFound={keepOffered}
        />
      )}
      {calendar === undefined ? null : (
        <Suspense fallback={null}>
          <CalendarPanel
            field={calendar.field}
            placed={calendar.context.kit.placed.fields.get(calendar.field.name)}
            unit={calendar.field.kind === 'date' ? 'date' : 'month'}
            value={calendar.text === '' ? undefined : calendar.text}
            anchor={area}
            onClose={closeCalendar}
            onChoose={(text) => {
              closeCalendar();
              onCommit(text, { chosen: undefined, suggested: undefined }, false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function isDate(field: Field): boolean {
  return field.kind === 'date' || field.kind === 'yearMonth';
}

function insertLine(area: HTMLTextAreaElement): void {
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
}
