import { useTranslation } from 'react-i18next';
import type { Collection, CollectionTable } from '../../api/Collection.ts';
import type { TableKit } from '../../api/TableKit.ts';
import { useTableDuty } from '../../api/useTableDuty.ts';
import { Tag } from '../../ui/Tag.tsx';
import { HelpField } from './HelpField.tsx';
import { ruleWords } from './ruleWords.ts';
import { windowWords } from './windowWords.ts';
import './help.css';

interface Props {
  readonly collection: Collection;
  readonly table: CollectionTable;
  readonly kit: TableKit;
  /** Before the names of fields in anchors, so that two helps on a page do not share one. */
  readonly prefix: string;
}

/** What a table wants from the people who fill it, told from its definition and the plan. */
export function TableHelp({ collection, table: { name, layer }, kit, prefix }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { table } = kit;
  const { windows } = collection.catalogue;
  const duty = useTableDuty(collection.id, name, layer);
  const due = collection.tables.find((one) => one.name === name)?.due ?? null;
  const titleOf = (field: string): string => table.fields.find((one) => one.name === field)?.title ?? field;
  const phases =
    duty?.phases.map((phase) => `${phase.title}（${phase.opens} — ${phase.closes}）`).join(t('comma')) ?? t('loading');
  const origin =
    table.origin === undefined
      ? ''
      : [t(`origins.${table.origin.kind}`), table.origin.source].filter(Boolean).join('：');
  const facts: readonly (readonly [string, string])[] = [
    [t('grain'), table.grain],
    [t('help.shape'), t(`help.shapes.${table.shape}`)],
    [t('window'), windowWords(windows, table.window)],
    [t('key'), table.key.map(titleOf).join(t('comma'))],
    [t('help.fills'), duty?.fills.map((one) => one.name).join(t('comma')) ?? t('loading')],
    [t('help.reviews'), duty?.reviews.map((one) => one.name).join(t('comma')) ?? t('loading')],
    [t('help.ask'), duty?.ask ?? ''],
    [t('help.when'), phases],
    [t('help.due'), due ?? ''],
    [t('help.applies'), table.applies === undefined ? '' : ruleWords(table.applies, table, t)],
    [t('help.rowsFrom'), table.rowsFrom === undefined ? '' : t('help.rowsPrepared')],
    [t('help.origin'), origin],
  ];
  return (
    <article className="table-help">
      {table.description === undefined ? null : <p>{table.description}</p>}
      <dl>
        {facts.map(([label, value]) =>
          value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <h2>{t('fieldsOfTable', { count: table.fields.length })}</h2>
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
            <HelpField key={field.name} kit={kit} field={field} windows={windows} anchor={prefix + field.name} />
          ))}
        </tbody>
      </table>
      {table.checks.length === 0 ? null : (
        <>
          <h2>{t('rulesOfTable', { count: table.checks.length })}</h2>
          <ul className="rules">
            {table.checks.map((check) => (
              <li key={check.id} id={`${prefix}check-${check.id}`}>
                <Tag tone={check.severity}>{t(check.severity)}</Tag> {check.message}
                {check.fields.length === 0 ? null : <small>{check.fields.map(titleOf).join(t('comma'))}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
