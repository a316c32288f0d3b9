import { Button, Modal, Typography } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/Me.ts';
import { sessionRenewal } from '../api/sessionRenewal.ts';
import { SignInForm } from './SignInForm.tsx';

interface Props {
  readonly me: Me;
}

/** Stands over the page when its session has ended, or is somebody else's; once signed in again, what was under way goes on. */
export function RenewSession({ me }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const reason = useSyncExternalStore(sessionRenewal.subscribe, sessionRenewal.reason);
  const isAnother = reason === 'another';
  return (
    <Modal
      open={reason !== undefined}
      title={t(isAnother ? 'otherPerson.title' : 'session.ended')}
      footer={null}
      closable={false}
      keyboard={false}
      destroyOnHidden
    >
      <Typography.Paragraph type="secondary">
        {isAnother ? t('otherPerson.content', { name: me.name }) : t('session.endedHint')}
      </Typography.Paragraph>
      <SignInForm
        schools={[]}
        only={{ school: me.school.code, staffNo: me.staffNo }}
        onSignedIn={sessionRenewal.renewed}
      />
      {isAnother ? (
        <Button type="link" block onClick={() => window.location.assign('/')}>
          {t('otherPerson.reload')}
        </Button>
      ) : null}
    </Modal>
  );
}
