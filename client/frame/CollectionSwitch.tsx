import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useCollections } from '../api/useCollections.ts';

/** The collection one is in, and the way to the others. */
export function CollectionSwitch(): React.JSX.Element | null {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { collection } = useParams();
  const collections = useCollections();
  const [first] = collections;
  if (first === undefined) return null;
  return (
    <select
      className="collections"
      aria-label={t('collection')}
      value={collection ?? first.id}
      onChange={(event) => void navigate(`/c/${event.target.value}`)}
    >
      {collections.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
