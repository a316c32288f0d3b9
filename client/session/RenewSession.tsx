import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/Me.ts';
import { sessionRenewal } from '../api/sessionRenewal.ts';
import { Button } from '../ui/Button.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { SignInForm } from './SignInForm.tsx';

interface Props {
  readonly me: Me;
}

/** Stands over the page when its session has ended, or is somebody else's; once signed in again, what was under way goes on. */
export function RenewSession({ me }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const reason = useSyncExternalStore(sessionRenewal.subscribe, sessionRenewal.reason);
  const isAnother = reason === 'another';
  if (reason === undefined) return null;
  return (
    <ModalDialog className="asked" label={t(isAnother ? 'otherPerson.title' : 'session.ended')}>
      <h2>{t(isAnother ? 'otherPerson.title' : 'session.ended')}</h2>
      <p>{isAnother ? t('otherPerson.content', { name: me.name }) : t('session.endedHint')}</p>
      <SignInForm
        schools={[]}
        only={{ school: me.school.code, staffNo: me.staffNo }}
        onSignedIn={sessionRenewal.renewed}
      />
      {isAnother ? (
        <Button kind="quiet" className="wide" onClick={() => window.location.assign('/')}>
          {t('otherPerson.reload')}
        </Button>
      ) : null}
    </ModalDialog>
  );
}
