import { Button, Input, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { Choice } from '../../fields/Choice.ts';
import { choicesOfCodes } from '../../fields/choicesOfCodes.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { faultWords } from '../faultWords.ts';
import { CodeFilter } from './CodeFilter.tsx';
import { type ColumnFilter, filterShape, noFilter } from './ColumnFilter.ts';
import { readBound } from './readBound.ts';

interface Props {
  readonly field: Field;
  readonly fields: RowFields;
  readonly filter: ColumnFilter;
  readonly onFilter: (filter: ColumnFilter) => void;
}

type Which = 'all' | 'filled' | 'empty';

/** What a column is asked for, each kind in its way. */
export function FilterForm({ field, fields, filter, onFilter }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(filter);
  const [ends, setEnds] = useState({ from: filter.from ?? '', to: filter.to ?? '' });
  const [issue, setIssue] = useState<Issue>();
  const shape = filterShape(field.kind);
  if (shape === 'none') return null;
  const which: Which = draft.empty === undefined ? 'all' : draft.empty ? 'empty' : 'filled';
  const apply = (): void => {
    if (shape !== 'range' || draft.empty !== undefined) return onFilter(draft);
    const [from, to] = [readBound(ends.from, field, fields.kit), readBound(ends.to, field, fields.kit)];
    if (!from.ok) return setIssue(from.issue);
    if (!to.ok) return setIssue(to.issue);
    onFilter({
      ...(from.value === null ? {} : { from: String(from.value) }),
      ...(to.value === null ? {} : { to: String(to.value) }),
    });
  };
  const how = draft.text?.how ?? 'contains';
  return (
    <form
      className="filter-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {shape === 'among' ? null : (
        <Radio.Group
          size="small"
          value={which}
          aria-label={t('whichCells')}
          onChange={(event) => {
            const next = event.target.value as Which;
            const { empty: _, ...rest } = draft;
            setDraft(next === 'all' ? rest : { ...rest, empty: next === 'empty' });
          }}
          options={(['all', 'filled', 'empty'] as const).map((value) => ({ value, label: t(`cellsOf.${value}`) }))}
          optionType="button"
        />
      )}
      {shape === 'among' ? (
        <CodeFilter
          choices={choicesOf(field, fields)}
          chosen={draft.among ?? []}
          onChange={(among) => setDraft({ among })}
        />
      ) : shape === 'range' ? (
        <Space.Compact block>
          {(['from', 'to'] as const).map((end) => (
            <Input
              key={end}
              size="small"
              disabled={which !== 'all'}
              aria-label={t(end)}
              placeholder={t(end)}
              value={ends[end]}
              status={issue === undefined ? '' : 'error'}
              onChange={(event) => {
                setIssue(undefined);
                setEnds({ ...ends, [end]: event.target.value });
              }}
            />
          ))}
        </Space.Compact>
      ) : (
        <Space.Compact block>
          <Select
            size="small"
            disabled={which !== 'all'}
            aria-label={t('howToFind')}
            value={how}
            onChange={(next) => setDraft({ ...draft, text: { how: next, text: draft.text?.text ?? '' } })}
            options={(['contains', 'startsWith', 'equals'] as const).map((value) => ({
              value,
              label: t(`finds.${value}`),
            }))}
            popupMatchSelectWidth={false}
          />
          <Input
            size="small"
            disabled={which !== 'all'}
            aria-label={t('soughtText')}
            value={draft.text?.text ?? ''}
            onChange={(event) => setDraft({ ...draft, text: { how, text: event.target.value } })}
          />
        </Space.Compact>
      )}
      {issue === undefined ? null : (
        <p role="alert" className="fault">
          {faultWords(t, issue, undefined)}
        </p>
      )}
      <div className="menu-actions">
        <Button size="small" onClick={() => onFilter(noFilter)}>
          {t('clearFilter')}
        </Button>
        <Button size="small" type="primary" htmlType="submit">
          {t('apply')}
        </Button>
      </div>
    </form>
  );
}

function choicesOf(field: Field, fields: RowFields): readonly Choice[] {
  if (field.kind !== 'boolean') {
    // Those of every row, whatever chooses among them.
    const all = fields.kit.placed.fields.get(field.name)?.codes?.all;
    return all === undefined ? [] : choicesOfCodes(all);
  }
  const { yes, no } = fields.words;
  return [
    { value: 'true', label: yes, words: [yes.toLowerCase()] },
    { value: 'false', label: no, words: [no.toLowerCase()] },
  ];
}
