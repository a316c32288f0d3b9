import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AboutSubmission } from '../../journal/AboutSubmission.ts';
import type { Journal } from '../../journal/Journal.ts';
import { Loading } from '../../ui/Loading.tsx';
import { undeliveredTable } from './undeliveredTable.ts';

interface Props {
  readonly journal: Journal;
  readonly about: AboutSubmission;
  readonly onClose: () => void;
}

const shownAtMost = 200;

/** The rows that are kept of a submission, to be looked at. */
export function UndeliveredRows({ journal, about, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [table, setTable] = useState<readonly (readonly string[])[]>();
  useEffect(() => {
    void journal.look(about.submission).then((kept) => setTable(undeliveredTable(about, kept, t)));
  }, [journal, about, t]);
  const [head = [], ...rows] = table ?? [];
  return (
    <Modal open title={`${about.title} · ${t('undelivered.title')}`} footer={null} width="80vw" onCancel={onClose}>
      {table === undefined ? (
        <Loading />
      ) : (
        <div className="undelivered-rows">
          <table>
            <thead>
              <tr>
                {head.map((title, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- titles may be alike, and none moves
                  <th key={at} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shownAtMost).map((row, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows may be alike, and none moves
                <tr key={at}>
                  {row.map((text, column) => (
                    // oxlint-disable-next-line react/no-array-index-key -- texts may be alike, and none moves
                    <td key={column}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > shownAtMost ? <p>{t('undelivered.more', { count: shownAtMost })}</p> : null}
        </div>
      )}
    </Modal>
  );
}
