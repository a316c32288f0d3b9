import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** A page that failed to draw, be it by a fault of the program or because a newer one is served by now. */
export function Broken({ error }: { readonly error: Error }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('broken')}
      hint={t('brokenHint')}
      detail={error.message}
      actions={
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      }
    />
  );
}
