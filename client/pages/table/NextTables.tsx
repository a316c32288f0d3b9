import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Collection, CollectionTable } from '../../api/Collection.ts';
import { neighbours } from '../../table/neighbours.ts';

interface Props {
  readonly collection: Collection;
  readonly table: CollectionTable;
}

/** To the table before and the one after. */
export function NextTables({ collection, table }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { before, after } = neighbours(collection.tables, collection.catalogue.groups, table.name);
  const to = (next: CollectionTable | undefined, words: string, icon: React.JSX.Element): React.JSX.Element =>
    next === undefined ? (
      <span className="step" aria-hidden="true">
        {icon}
      </span>
    ) : (
      <Link
        className="step"
        to={`/c/${collection.id}/${next.name}`}
        aria-label={`${words} ${next.no} ${next.title}`}
        title={`${words} ${next.no} ${next.title}`}
      >
        {icon}
      </Link>
    );
  return (
    <span className="steps">
      {to(before, t('previousTable'), <LeftOutlined />)}
      {to(after, t('nextTable'), <RightOutlined />)}
    </span>
  );
}
