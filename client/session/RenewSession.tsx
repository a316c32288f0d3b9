import { Modal, Typography } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/Me.ts';
import { sessionRenewal } from '../api/sessionRenewal.ts';
import { SignInForm } from './SignInForm.tsx';

interface Props {
  readonly me: Me;
}

/** Stands over the page when its session has ended; once signed in again, what was under way goes on. */
export function RenewSession({ me }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const needed = useSyncExternalStore(sessionRenewal.subscribe, sessionRenewal.isNeeded);
  return (
    <Modal open={needed} title={t('session.ended')} footer={null} closable={false} keyboard={false} destroyOnHidden>
      <Typography.Paragraph type="secondary">{t('session.endedHint')}</Typography.Paragraph>
      <SignInForm
        schools={[]}
        only={{ school: me.school.code, staffNo: me.staffNo }}
        onSignedIn={sessionRenewal.renewed}
      />
    </Modal>
  );
}
