import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { CatalogueWindow } from '../../api/Collection.ts';
import type { TableKit } from '../../api/TableKit.ts';
import { CodesOffered } from './CodesOffered.tsx';
import { fieldExample } from './fieldExample.ts';
import { fieldLimits } from './fieldLimits.ts';
import { ruleWords } from './ruleWords.ts';
import { windowWords } from './windowWords.ts';

interface Props {
  readonly kit: TableKit;
  readonly field: Field;
  readonly windows: readonly CatalogueWindow[];
  /** Where the field's line can be linked to. */
  readonly anchor: string;
}

/** One field: what it is, whether it is asked, what it may be, and what it means. */
export function HelpField({ kit, field, windows, anchor }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { table } = kit;
  const placed = kit.placed.fields.get(field.name);
  const limits = placed === undefined ? [] : fieldLimits(placed, t);
  const example = placed === undefined ? undefined : fieldExample(placed);
  const origin = field.origin === undefined ? '' : t(`origins.${field.origin.kind}`);
  return (
    <tr id={anchor} data-help={field.name} tabIndex={-1}>
      <th scope="row">
        {field.title}
        {field.unit === undefined ? null : <small>（{field.unit}）</small>}
      </th>
      <td>
        {t(`kinds.${field.kind}`)}
        {limits.map((words) => (
          <small key={words} className="line">
            {words}
          </small>
        ))}
        {example === undefined ? null : <small className="line">{t('help.example', { example })}</small>}
      </td>
      <td>
        <Asked field={field} table={table} />
      </td>
      <td>
        {field.description}
        {placed?.codes === undefined ? null : <CodesOffered codes={placed.codes} table={table} />}
        {field.references?.map((target) => (
          <small key={`${target.table} ${target.field}`} className="line">
            {t('help.refersTo', { title: kit.referred.get(target.table)?.title ?? target.table })}
          </small>
        ))}
        {field.copies === undefined ? null : <small className="line">{t('help.copied')}</small>}
        {field.privacy === undefined ? null : <small className="line">{t(`privacy.${field.privacy}`)}</small>}
        {field.window === undefined || field.window === table.window ? null : (
          <small className="line">{t('help.ownWindow', { window: windowWords(windows, field.window) })}</small>
        )}
        {origin === '' ? null : (
          <small className="line">{[origin, field.origin?.source].filter(Boolean).join('：')}</small>
        )}
        {field.requiredIf === undefined ? null : (
          <small className="line">{t('help.requiredIf', { rule: ruleWords(field.requiredIf, table, t) })}</small>
        )}
      </td>
    </tr>
  );
}

function Asked({ field, table }: { readonly field: Field; readonly table: TableKit['table'] }): React.JSX.Element {
  const { t } = useTranslation();
  const derived = field.computed !== undefined ? 'computed' : field.copies !== undefined ? 'copied' : undefined;
  if (derived !== undefined && !field.typedIfEmpty) return <>{t(derived)}</>;
  const asked = field.required ? 'required' : field.requiredIf !== undefined ? 'requiredSometimes' : 'optional';
  return (
    <>
      <span className={`asked-${asked}`}>{t(asked)}</span>
      {table.key.includes(field.name) ? <small className="line">{t('key')}</small> : null}
      {field.default === undefined ? null : <small className="line">{t('prefilled')}</small>}
      {derived === undefined ? null : <small className="line">{t(derived)}</small>}
    </>
  );
}
