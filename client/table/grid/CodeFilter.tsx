import { Button, Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../fields/Choice.ts';
import { matchChoices } from '../../fields/matchChoices.ts';

interface Props {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const shownAtMost = 200;

/** The codes of a column to tick, found by label, code and pinyin; an empty cell is one of them. */
export function CodeFilter({ choices, chosen, onChange }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  // Those that were ticked when the list was opened stand first.
  const [first] = useState(chosen);
  const ordered = useMemo(() => {
    const ticked = new Set(first);
    return [...choices.filter(({ value }) => ticked.has(value)), ...choices.filter(({ value }) => !ticked.has(value))];
  }, [choices, first]);
  const found = matchChoices(ordered, sought);
  const among = new Set(chosen);
  const toggle = (values: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const value of values) {
      if (on) next.add(value);
      else next.delete(value);
    }
    onChange([...next]);
  };
  const foundValues = found.map(({ value }) => value);
  return (
    <div className="code-filter">
      <Input
        size="small"
        allowClear
        aria-label={t('searchChoices')}
        placeholder={t('searchChoices')}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <div className="code-filter-list" role="group" aria-label={t('among')}>
        {sought === '' ? (
          <Checkbox checked={among.has('')} onChange={(event) => toggle([''], event.target.checked)}>
            <i>{t('emptyCell')}</i>
          </Checkbox>
        ) : null}
        {found.slice(0, shownAtMost).map(({ value, label }) => (
          <Checkbox key={value} checked={among.has(value)} onChange={(event) => toggle([value], event.target.checked)}>
            {label}
            {value === label || value === 'true' || value === 'false' ? null : <small> {value}</small>}
          </Checkbox>
        ))}
        {found.length > shownAtMost ? <p>{t('moreChoices', { count: found.length - shownAtMost })}</p> : null}
        {found.length === 0 ? <p role="status">{t('nothingFound')}</p> : null}
      </div>
      <div>
        <Button size="small" type="link" onClick={() => toggle(foundValues, true)}>
          {t('tickAll')}
        </Button>
        <Button size="small" type="link" onClick={() => onChange([])}>
          {t('tickNone')}
        </Button>
      </div>
    </div>
  );
}
