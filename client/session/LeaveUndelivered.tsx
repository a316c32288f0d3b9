import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';

interface Props {
  /** How many rows are not delivered. */
  readonly count: number;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before somebody signs out who has typed what is not delivered yet. */
export function LeaveUndelivered({ count, onLeave, onStay }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <ModalDialog className="asked" label={t('signOutUnsaved.title', { count })} onClose={onStay}>
      <h2>{t('signOutUnsaved.title', { count })}</h2>
      <p>{t('signOutUnsaved.content')}</p>
      <footer>
        <Button onClick={onStay}>{t('cancel')}</Button>
        <Button kind="primary" onClick={onLeave}>
          {t('signOutUnsaved.ok')}
        </Button>
      </footer>
    </ModalDialog>
  );
}
