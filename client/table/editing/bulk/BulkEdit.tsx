import { AutoComplete, Checkbox, Form, Modal, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fillerOf } from '#schema/rows/fillerOf.ts';
import { codeChoices } from '../../../fields/codeChoices.ts';
import type { EditTarget } from '../EditTarget.ts';
import { inSlices } from '../inSlices.ts';
import { nameRows } from '../nameRows.ts';
import { type BulkPlan, bulkPlan } from './bulkPlan.ts';

interface Props {
  readonly target: EditTarget;
  readonly selection: () => { readonly rows: readonly string[] };
  /** Field of the current cell. */
  readonly field: string | undefined;
  readonly onClose: () => void;
}

/** Gives one column of many rows the same value, after saying how many rows that changes. */
export function BulkEdit({ target, selection, field: current, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { store, fields, columns, editable } = target;
  const choices = columns.filter((field) => editable.has(field.name) && fillerOf(field) === undefined);
  const [name, setName] = useState(choices.find((field) => field.name === current)?.name ?? choices[0]?.name);
  const [selected] = useState(() => selection().rows);
  const [all, setAll] = useState(selected.length < 2);
  const [text, setText] = useState('');
  const [onlyEmpty, setOnlyEmpty] = useState(false);
  const [counted, setCounted] = useState<{ readonly of: string; readonly plan: BulkPlan }>();
  const field = choices.find((one) => one.name === name);

  const wanted = JSON.stringify([name, text, onlyEmpty, all]);
  const plan = counted?.of === wanted ? counted.plan : undefined;

  useEffect(() => {
    let goes = true;
    const goesOn = (): boolean => goes;
    const count = async (): Promise<void> => {
      if (field === undefined) return;
      if (all) await store.load(0, store.count, goesOn);
      const rows = all ? store.order : selected;
      const found = await inSlices(bulkPlan(target, rows, { field, text, onlyEmpty }), goesOn);
      if (found !== undefined) setCounted({ of: wanted, plan: found });
    };
    void count();
    return () => {
      goes = false;
    };
  }, [target, store, selected, wanted, field, text, onlyEmpty, all]);

  const apply = async (): Promise<void> => {
    if (plan === undefined) return;
    const { cells } = await nameRows(fields, plan.cells);
    store.act({ label: 'bulkEdited', cells });
    onClose();
  };
  const told =
    plan === undefined
      ? [t('bulkCounting')]
      : [
          t('bulkPreview', { count: plan.cells.length }),
          ...(plan.same > 0 ? [t('bulkSame', { count: plan.same })] : []),
          ...(plan.left > 0 ? [t('bulkLeft', { count: plan.left })] : []),
          ...(plan.refused > 0 ? [t('bulkRefused', { count: plan.refused })] : []),
        ];
  const offered =
    field === undefined
      ? []
      : field.kind === 'boolean'
        ? [fields.words.yes, fields.words.no]
        : field.codeList === undefined
          ? []
          : codeChoices(field, { ...fields, values: {} }).map(({ label }) => label);
  return (
    <Modal
      open
      title={t('bulkEditOf')}
      okText={t('bulkApply', { count: plan?.cells.length ?? 0 })}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: plan === undefined || plan.cells.length === 0 }}
      onOk={() => void apply()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form layout="vertical" onFinish={() => void apply()}>
        <Form.Item label={t('bulkColumn')} htmlFor="bulk-column">
          <Select
            id="bulk-column"
            value={name ?? null}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(next: string) => {
              setName(next);
              setText('');
            }}
            options={choices.map((one) => ({ value: one.name, label: one.title }))}
          />
        </Form.Item>
        <Form.Item label={t('bulkRows')}>
          <Radio.Group
            value={all}
            onChange={(event) => setAll(event.target.value as boolean)}
            options={[
              { value: false, label: t('bulkSelected', { count: selected.length }), disabled: selected.length === 0 },
              { value: true, label: t('bulkAll', { count: store.count }) },
            ]}
          />
        </Form.Item>
        <Form.Item label={t('bulkValue')} htmlFor="bulk-value">
          <AutoComplete
            id="bulk-value"
            value={text}
            onChange={setText}
            options={offered.map((value) => ({ value }))}
            showSearch={{ filterOption: (sought, option) => option?.value.includes(sought) ?? false }}
          />
        </Form.Item>
        <Checkbox checked={onlyEmpty} onChange={(event) => setOnlyEmpty(event.target.checked)}>
          {t('bulkOnlyEmpty')}
        </Checkbox>
        <p role="status" className="bulk-told">
          {told.join(' · ')}
        </p>
      </Form>
    </Modal>
  );
}
