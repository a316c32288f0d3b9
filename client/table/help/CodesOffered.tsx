import { useTranslation } from 'react-i18next';
import type { CodeChoice } from '#schema/fields/CodeChoice.ts';
import type { Table } from '#schema/definition/Table.ts';

/** So many codes are told at once; longer lists are looked up where they are filled in. */
const shown = 30;

/** What a coded field may be. */
export function CodesOffered({
  codes,
  table,
}: {
  readonly codes: CodeChoice;
  readonly table: Table;
}): React.JSX.Element {
  const { t } = useTranslation();
  const all = [...codes.all.byCode.values()];
  const chooser = table.fields.find((field) => field.name === codes.chooser)?.title;
  return (
    <p className="codes">
      <small>{t('help.codes', { count: all.length })}</small>{' '}
      {all.slice(0, shown).map(({ code, label }) => (
        <span key={code} className="code">
          <b>{code}</b> {label}
        </span>
      ))}
      {all.length > shown ? <small> {t('help.moreCodes', { count: all.length - shown })}</small> : null}
      {chooser === undefined ? null : <small> {t('help.codesBy', { title: chooser })}</small>}
    </p>
  );
}
