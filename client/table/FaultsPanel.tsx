import { CloseOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Empty, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/useFailures.ts';
import type { RowFields } from '../fields/RowFields.ts';
import { faultWords } from './faultWords.ts';
import { rowName } from './rowName.ts';
import type { TableStore } from './store/TableStore.ts';
import { UnsavedFaults } from './UnsavedFaults.tsx';
import { useUnsavedFaults } from './useUnsavedFaults.ts';

interface Props {
  readonly store: TableStore;
  readonly fields: RowFields;
  /** As the server finds them; `undefined` while it is asked. */
  readonly failures: readonly Failure[] | undefined;
  readonly onReload: () => void;
  readonly onJump: (row: string | null, field: string | undefined) => void;
  readonly onClose: () => void;
}

const shownAtMost = 300;

/** What is not stored and what keeps the table from being sent; each line leads to its cell. */
export function FaultsPanel({ store, fields, failures, onReload, onJump, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const unsaved = useUnsavedFaults(store);
  const { table } = fields.kit;
  const titles = (fields: readonly string[]): string =>
    fields.map((name) => table.fields.find((field) => field.name === name)?.title ?? name).join('、');
  const none = unsaved.length === 0 && failures?.length === 0;
  return (
    <aside className="faults" aria-label={t('faults')}>
      <header>
        <h2>{t('faults')}</h2>
        <span>
          <Button size="small" type="text" icon={<ReloadOutlined />} aria-label={t('reload')} onClick={onReload} />
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={onClose} />
        </span>
      </header>
      <UnsavedFaults store={store} fields={fields} onJump={onJump} />
      <section>
        {failures === undefined ? <Spin /> : null}
        {(['error', 'warning'] as const).map((severity) => {
          const own = failures?.filter((failure) => failure.severity === severity) ?? [];
          if (own.length === 0) return null;
          return (
            <div key={severity}>
              <h3>{t(severity === 'error' ? 'errorsHeld' : 'warningsHeld', { count: own.length })}</h3>
              <ul>
                {own.slice(0, shownAtMost).map((failure, at) => (
                  <li key={`${failure.row}/${failure.code}/${at}`} data-severity={severity}>
                    <button type="button" onClick={() => onJump(failure.row, failure.fields[0])}>
                      <b>
                        {[failure.row === null ? '' : rowName(store, table, failure.row, t), titles(failure.fields)]
                          .filter(Boolean)
                          .join(' · ')}
                      </b>
                      <span>{faultWords(t, failure, failure.message)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
        {none ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noFaults')} /> : null}
      </section>
    </aside>
  );
}
