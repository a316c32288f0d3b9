import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import type { PaletteEntry } from './PaletteEntry.ts';
import { rankEntries } from './rankEntries.ts';
import { usePaletteEntries } from './usePaletteEntries.ts';
import './palette.css';

const shownAtMost = 60;

/** Goes to a table or a page and does what the page offers, by typing a few letters of it. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  // Only the server may lag behind: Enter means what is typed, however fast.
  const search = typed.trim();
  const entries = usePaletteEntries(search, useDeferredValue(search));
  const found = rankEntries(entries, search).slice(0, shownAtMost);
  const current = Math.min(at, found.length - 1);
  const id = useId();
  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const move = (to: number): void => setAt((to + found.length) % Math.max(found.length, 1));
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) move(Math.abs(step) === 1 ? current + step : clamp(current + step, found.length));
    else if (event.key === 'Enter') run(found[current]);
    else return;
    event.preventDefault();
  };
  return (
    <ModalDialog className="palette" label={t('palette.title')} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that was asked for to be typed into
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-label={t('palette.title')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${current}`}
        placeholder={t('palette.hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t('palette.found')}>
        {found.map((entry, index) => (
          <PaletteLine
            key={entry.key}
            id={`${id}-${index}`}
            entry={entry}
            // A heading only where sections follow one another: what is found stands by rank.
            heading={search === '' && entry.section !== found[index - 1]?.section}
            selected={index === current}
            onPoint={() => setAt(index)}
            onRun={() => run(entry)}
          />
        ))}
      </ul>
      {found.length === 0 ? <p role="status">{t('palette.nothing')}</p> : null}
      <footer>{t('palette.keys')}</footer>
    </ModalDialog>
  );
}

interface LineProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly heading: boolean;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function PaletteLine({ id, entry, heading, selected, onPoint, onRun }: LineProps): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      {heading ? (
        <li role="presentation" className="section">
          {t(`palette.sections.${entry.section}`)}
        </li>
      ) : null}
      {/* The input keeps the focus and hands its keys to the list. */}
      <li
        ref={selected ? showLine : undefined}
        id={id}
        role="option"
        aria-selected={selected}
        onPointerMove={selected ? undefined : onPoint}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onRun}
      >
        <span>{entry.title}</span>
        {entry.note === undefined ? null : <small>{entry.note}</small>}
        {entry.keys === undefined ? null : <kbd>{entry.keys}</kbd>}
      </li>
    </>
  );
}

function clamp(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1));
}

function showLine(line: HTMLLIElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}
