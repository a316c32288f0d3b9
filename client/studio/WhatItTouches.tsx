import { Alert } from 'antd';
import { sentStates } from '#schema/review/sentStates.ts';
import { useTranslation } from 'react-i18next';
import type { PublishOutcome } from '../api/publishDefinitions.ts';

interface Props {
  readonly outcome: PublishOutcome;
  /** The statements of the database are what one came for. */
  readonly opened?: boolean;
}

/** What a change does, in words: what differs, whose work it touches, what stands in its way. */
export function WhatItTouches({ outcome, opened = false }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { lines, touches, statements, reasons } = outcome;
  if (reasons.length > 0)
    return (
      <Alert
        type="error"
        showIcon
        title={t('studio.statementsRefused')}
        description={
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        }
      />
    );
  return (
    <div className="what-it-touches">
      <h3>{t('publishing.lines', { count: lines.length })}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {touches === null || touches.submissions.length === 0 ? (
        <p className="nothing">{t('publishing.touchesNone')}</p>
      ) : (
        <>
          {touches.submissions.some((one) => sentStates.includes(one.state)) ? (
            <Alert type="warning" showIcon title={t('publishing.touches', { approvals: touches.approvals })} />
          ) : (
            <p className="nothing">{t('publishing.touchesDrafts')}</p>
          )}
          <table>
            <thead>
              <tr>
                <th>{t('publishing.school')}</th>
                <th>{t('publishing.table')}</th>
                <th>{t('publishing.state')}</th>
                <th>{t('publishing.submissions')}</th>
                <th>{t('publishing.rows')}</th>
              </tr>
            </thead>
            <tbody>
              {touches.submissions.map((one) => (
                <tr key={`${one.schoolName} ${one.catalogue} ${one.table} ${one.state}`}>
                  <td>{one.schoolName}</td>
                  <td>
                    {one.catalogue}/{one.table}
                  </td>
                  <td>{t(`states.${one.state}`)}</td>
                  <td>{one.submissions}</td>
                  <td>{one.rows}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {touches?.lacking.map((one) => (
        <p key={`${one.catalogue} ${one.table} ${one.field}`}>
          {t(one.required ? 'publishing.lackingRequired' : 'publishing.lacking', {
            title: one.title,
            table: one.table,
            rows: one.rows,
          })}
        </p>
      ))}
      <details open={opened}>
        <summary>{t('publishing.statements', { count: statements.length })}</summary>
        <pre className="derived">{statements.map((statement) => `${statement};`).join('\n')}</pre>
      </details>
    </div>
  );
}
