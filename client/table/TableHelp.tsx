import { Drawer, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { CatalogueWindow } from '../api/Collection.ts';

interface Props {
  readonly table: Table;
  readonly windows: readonly CatalogueWindow[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What a table wants from the person who fills it, told from its definition. */
export function TableHelp({ table, windows, open, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Drawer open={open} onClose={onClose} size={760} title={t('whatIsWanted')}>
      <article className="table-help">
        <h2>
          {table.no} {table.title}
        </h2>
        {table.description === undefined ? null : <p>{table.description}</p>}
        <dl>
          <dt>{t('grain')}</dt>
          <dd>{table.grain}</dd>
          <dt>{t('window')}</dt>
          <dd>{windowWords(windows, table.window)}</dd>
          {table.key.length === 0 ? null : (
            <>
              <dt>{t('key')}</dt>
              <dd>{table.key.map((name) => titleOf(table, name)).join('、')}</dd>
            </>
          )}
        </dl>
        <h3>{t('fieldsOfTable', { count: table.fields.length })}</h3>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('asked')}</th>
              <th scope="col">{t('meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {table.fields.map((field) => (
              <FieldRow key={field.name} table={table} field={field} windows={windows} />
            ))}
          </tbody>
        </table>
        {table.checks.length === 0 ? null : (
          <>
            <h3>{t('rulesOfTable', { count: table.checks.length })}</h3>
            <ul>
              {table.checks.map((check) => (
                <li key={check.id}>
                  <Tag color={check.severity === 'error' ? 'red' : 'gold'}>{t(check.severity)}</Tag> {check.message}
                </li>
              ))}
            </ul>
          </>
        )}
      </article>
    </Drawer>
  );
}

function FieldRow({
  table,
  field,
  windows,
}: {
  readonly table: Table;
  readonly field: Field;
  readonly windows: readonly CatalogueWindow[];
}): React.JSX.Element {
  const { t } = useTranslation();
  const asked =
    field.computed !== undefined
      ? t('computed')
      : field.copies !== undefined
        ? t('copied')
        : field.required
          ? t('required')
          : field.requiredIf !== undefined
            ? t('requiredSometimes')
            : t('optional');
  const origin = field.origin === undefined ? '' : t(`origins.${field.origin.kind}`);
  return (
    <tr>
      <th scope="row">
        {field.title}
        {field.unit === undefined ? null : <small>（{field.unit}）</small>}
      </th>
      <td>{t(`kinds.${field.kind}`)}</td>
      <td>{asked}</td>
      <td>
        {field.description}
        {field.window === undefined || field.window === table.window ? null : (
          <small> {windowWords(windows, field.window)}</small>
        )}
        {origin === '' ? null : (
          <small className="origin"> {[origin, field.origin?.source].filter(Boolean).join('：')}</small>
        )}
      </td>
    </tr>
  );
}

function windowWords(windows: readonly CatalogueWindow[], name: string): string {
  const window = windows.find((one) => one.name === name);
  if (window === undefined) return name;
  const days =
    window.at === null ? `${window.start} — ${window.end}` : window.at === 'start' ? window.start : window.end;
  return `${window.title}（${days}）`;
}

function titleOf(table: Table, name: string): string {
  return table.fields.find((field) => field.name === name)?.title ?? name;
}
