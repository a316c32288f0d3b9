import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Value } from '#schema/fields/FieldKind.ts';
import { displayValue } from '../fields/displayValue.ts';
import type { RowFields } from '../fields/RowFields.ts';
import { faultWords } from './faultWords.ts';
import { newerWords } from './newerWords.ts';
import { rowName } from './rowName.ts';
import type { TableStore } from './store/TableStore.ts';
import { type UnsavedFault, useUnsavedFaults } from './useUnsavedFaults.ts';

interface Props {
  readonly store: TableStore;
  readonly fields: RowFields;
  readonly onJump: (row: string | null, field: string | undefined) => void;
}

const shownAtMost = 300;

/** What stands on the screen and is not stored: what cannot be, and what somebody else changed meanwhile, for the person to choose. */
export function UnsavedFaults({ store, fields, onJump }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const unsaved = useUnsavedFaults(store);
  const { table } = fields.kit;
  const contested = unsaved.filter(({ issue }) => issue === undefined);
  const refused = unsaved.filter(({ issue }) => issue !== undefined);
  const title = ({ row, field }: UnsavedFault): string =>
    [rowName(store, table, row, t), table.fields.find(({ name }) => name === field)?.title ?? field]
      .filter(Boolean)
      .join(' · ');
  const shown = (name: string, value: Value): string => {
    const field = table.fields.find((one) => one.name === name);
    const text = field === undefined ? String(value ?? '') : displayValue(field, value, fields, undefined);
    return text === '' ? t('emptyValue') : text;
  };
  if (unsaved.length === 0) return null;
  return (
    <>
      {contested.length === 0 ? null : (
        <section data-testid="contested">
          <h3>{t('contested', { count: contested.length })}</h3>
          {contested.length === 1 ? null : (
            <span className="choose">
              <Button size="small" onClick={() => store.choices.settleAll('mine')}>
                {t('keepAllMine')}
              </Button>
              <Button size="small" onClick={() => store.choices.settleAll('theirs')}>
                {t('takeAllTheirs')}
              </Button>
            </span>
          )}
          <ul>
            {contested.slice(0, shownAtMost).map((one) => (
              <li key={`${one.row}/${one.field}`} data-severity="warning">
                <button type="button" onClick={() => onJump(one.row, one.field)}>
                  <b>{title(one)}</b>
                  <span>{t('typedValue', { value: shown(one.field, one.typed) })}</span>
                  <span>
                    {newerWords(t, one.newer, one.newer === undefined ? '' : shown(one.field, one.newer.value))}
                  </span>
                </button>
                <span className="choose">
                  <Button size="small" onClick={() => store.choices.settle(one.row, 'mine', one.field)}>
                    {t(one.newer === undefined ? 'bringBack' : 'keepMine')}
                  </Button>
                  <Button size="small" onClick={() => store.choices.settle(one.row, 'theirs', one.field)}>
                    {t(one.newer === undefined ? 'letGo' : 'takeTheirs')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {refused.length === 0 ? null : (
        <section>
          <h3>{t('notStored', { count: refused.length })}</h3>
          <ul>
            {refused.slice(0, shownAtMost).map((one) => (
              <li key={`${one.row}/${one.field}`} data-severity="error">
                <button type="button" onClick={() => onJump(one.row, one.field)}>
                  <b>{title(one)}</b>
                  <span>{one.issue === undefined ? '' : faultWords(t, one.issue, undefined)}</span>
                </button>
                {table.fields.some(({ name }) => name === one.field) ? null : (
                  <span className="choose">
                    <span>{t('typedValue', { value: String(one.typed ?? '') })}</span>
                    <Button size="small" onClick={() => store.choices.forget(one.row, one.field)}>
                      {t('letGo')}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
