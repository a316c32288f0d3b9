import { useTranslation } from 'react-i18next';
import { problemCode } from '../api/problemCode.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

interface Props {
  /** What went wrong; without a code of ours the server was not reached. */
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Something could not be fetched; says why and what to do about it. */
export function Failed({ error, onRetry }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const code = problemCode(error);
  const retry = (
    <Button kind="primary" onClick={onRetry}>
      {t('tryAgain')}
    </Button>
  );
  if (code === undefined) return <Notice title={t('couldNotReach')} hint={t('couldNotReachHint')} actions={retry} />;
  return (
    <Notice
      title={t([`problems.${code}`, 'problems.other'], { code })}
      hint={t([`failedHints.${code}`, 'failedHints.other'])}
      detail={t('failedCode', { code })}
      actions={retry}
    />
  );
}
