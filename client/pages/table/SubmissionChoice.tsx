import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CollectionTable, Submission } from '../../api/Collection.ts';

interface Props {
  readonly table: CollectionTable;
  readonly submission: Submission;
  readonly onChoose: (id: string) => void;
}

/** The department whose part of a table is shown, and the way to the others. */
export function SubmissionChoice({ table, submission, onChoose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  if (table.submissions.length < 2) return <span>{submission.department.name}</span>;
  return (
    <Select
      size="small"
      aria-label={t('department')}
      value={submission.id}
      onChange={onChoose}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={table.submissions.map((one) => ({ value: one.id, label: one.department.name }))}
    />
  );
}
