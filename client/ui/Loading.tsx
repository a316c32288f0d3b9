import { useTranslation } from 'react-i18next';

/** Something is on its way; seen after a moment, so that what comes at once does not flicker. */
export function Loading({ words }: { readonly words?: string }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <span className="spinner" aria-hidden="true" />
      <span>{words ?? t('loading')}</span>
    </div>
  );
}
