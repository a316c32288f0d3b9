import { useTranslation } from 'react-i18next';
import type { CarriedTable } from '../../api/useOpening.ts';

/** What would come over from last year, table by table and department by department. */
export function RehearsalTable({ tables }: { readonly tables: readonly CarriedTable[] }): React.JSX.Element {
  const { t } = useTranslation();
  if (tables.length === 0) return <p>{t('collecting.nothingCarried')}</p>;
  return (
    <table className="rehearsal">
      <thead>
        <tr>
          <th>{t('collecting.table')}</th>
          <th>{t('collecting.department')}</th>
          <th>{t('collecting.rows')}</th>
          <th>{t('collecting.emptied')}</th>
          <th>{t('collecting.unplaced')}</th>
          <th>{t('collecting.failures')}</th>
        </tr>
      </thead>
      <tbody>
        {tables.map((one) => (
          <tr key={`${one.table} ${one.department}`}>
            <td>
              {one.no} {one.title}
            </td>
            <td>{one.departmentName}</td>
            <td>{one.rows}</td>
            <td>
              {one.emptied
                .map(({ title, count }) => t('collecting.emptiedField', { title, count }))
                .join(t('collecting.separator'))}
            </td>
            <td>
              {one.unplaced === 0 ? '' : one.unplaced}{' '}
              {one.reason === null ? '' : t(`collecting.reasons.${one.reason}`, { defaultValue: one.reason })}
            </td>
            <td>
              {one.failures
                .map(({ code, count }) => `${t([`issues.${code}`, 'issues.other'], { code })} × ${count}`)
                .join(t('collecting.separator'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
