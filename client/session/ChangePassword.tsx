import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AntdFrame } from '../ui/AntdFrame.tsx';
import { Button } from '../ui/Button.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';

interface Props {
  readonly staffNo: string;
  readonly onClose: () => void;
}

/** Changing one's password from within, when one wants to. */
export function ChangePassword({ staffNo, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  return (
    <ModalDialog className="asked" label={t('session.changePassword')} onClose={onClose}>
      <h2>{t('session.changePassword')}</h2>
      {done ? (
        <p role="status">{t('session.passwordChanged')}</p>
      ) : (
        <AntdFrame>
          <ChangePasswordForm staffNo={staffNo} onChanged={() => setDone(true)} />
        </AntdFrame>
      )}
      <footer>
        <Button onClick={onClose}>{t(done ? 'close' : 'cancel')}</Button>
      </footer>
    </ModalDialog>
  );
}
