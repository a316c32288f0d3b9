import type { Rectangle } from '@glideapps/glide-data-grid';
import { Button } from 'antd';
import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { changeSince } from '../../fields/changeSince.ts';
import { displayValue } from '../../fields/displayValue.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import type { TableStore } from '../store/TableStore.ts';
import { useStoreFact } from '../store/useStoreFact.ts';
import { cellText } from './cellContent.ts';
import { cellState } from './cellState.ts';
import { cellWords } from './cellWords.ts';

export interface CellCardHandle {
  /** The cell has moved on the screen. */
  place(): void;
}

interface Props {
  readonly ref?: Ref<CellCardHandle>;
  readonly store: TableStore;
  readonly fields: RowFields;
  readonly editable: ReadonlySet<string>;
  readonly row: string;
  readonly field: Field | undefined;
  /** Where the cell is on the screen just now; `undefined` where it is out of sight. */
  readonly boundsOf: () => Rectangle | undefined;
  /** The mouse rests on the cell; else it is the current one, of which only what is amiss is told. */
  readonly hovered: boolean;
}

const gap = 6;

/** What there is to know of a cell beside its value: what is wrong, what somebody else made of it, last year's value, the whole of a long text. */
export function CellCard({
  ref,
  store,
  fields,
  editable,
  row: id,
  field,
  boundsOf,
  hovered,
}: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  const row = useStoreFact(store, (now) => now.row(id));
  const toCell = (): void => {
    if (card.current !== null) place(card.current, boundsOf());
  };
  useLayoutEffect(toCell);
  useImperativeHandle(ref, () => ({ place: toCell }));
  if (row === undefined || field === undefined) return null;
  const state = cellState(store, row, field, editable);
  const words = cellWords({ store, fields, t }, row, field, hovered ? state : { ...state, lock: undefined });
  const last = hovered ? row.stored?.last?.[field.name] : undefined;
  const whole = cellText(row, field, fields);
  const long = hovered && roomFor(whole) > (boundsOf()?.width ?? Infinity);
  const choosing = state.mark === 'newer' && !hovered;
  if (words === '' && (last === undefined || last === null) && !long) return null;
  return (
    <div ref={card} className="cell-card" data-mark={state.mark} role={hovered ? 'tooltip' : 'note'}>
      {long ? <p className="whole">{whole}</p> : null}
      {words === '' ? null : <p>{words}</p>}
      {last === undefined || last === null ? null : (
        <p className="last">
          {t('lastYear', { value: displayValue(field, last, { ...fields, values: row.values }, undefined) })}{' '}
          {changeSince(last, row.values[field.name] ?? null)}
        </p>
      )}
      {choosing ? (
        <p>
          {(['mine', 'theirs'] as const).map((keep) => (
            <Button key={keep} size="small" onClick={() => store.choices.settle(row.id, keep, field.name)}>
              {t(keep === 'mine' ? 'keepMine' : 'takeTheirs')}
            </Button>
          ))}
        </p>
      ) : null}
    </div>
  );
}

/** Beside the cell, on whichever side there is room; it never lies over what is typed. */
function place(card: HTMLElement, bounds: Rectangle | undefined): void {
  card.style.visibility = bounds === undefined ? 'hidden' : 'visible';
  if (bounds === undefined) return;
  const right = bounds.x + bounds.width + gap;
  const left = bounds.x - gap - card.offsetWidth;
  const fits = right + card.offsetWidth < window.innerWidth || left < 0;
  card.style.left = `${Math.max(4, Math.min(fits ? right : left, window.innerWidth - card.offsetWidth - 4))}px`;
  card.style.top = `${Math.max(4, Math.min(bounds.y, window.innerHeight - card.offsetHeight - 4))}px`;
}

/** About as wide as a text is drawn: signs of Chinese are twice as wide as letters. */
function roomFor(text: string): number {
  let width = 16;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 13 : 7.5;
  return width;
}
