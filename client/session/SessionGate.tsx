import { useApolloClient } from '@apollo/client/react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/Me.ts';
import { personHeader } from '../api/personHeader.ts';
import { useMeQuery } from '../api/useMeQuery.ts';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { MeContext } from './MeContext.ts';

const RenewSession = lazy(async () => ({ default: (await import('./RenewSession.tsx')).RenewSession }));

interface Props {
  /** Shown to who is not signed in, and to who must change the password first; each says when that is done. */
  readonly signIn: (done: () => void) => ReactNode;
  readonly changePassword: (me: Me, done: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Lets those in who are signed in with a password of their own. */
export function SessionGate({ signIn, changePassword, children }: Props): ReactNode {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { me, failed, ask } = useMeQuery();
  if (failed && me === undefined)
    return (
      <Notice
        title={t('couldNotReach')}
        hint={t('couldNotReachHint')}
        actions={
          <Button kind="primary" onClick={() => void ask().catch(() => {})}>
            {t('tryAgain')}
          </Button>
        }
      />
    );
  if (me === undefined) return <Loading />;
  // What was read for somebody else must not be shown.
  if (me === null) return signIn(() => void client.clearStore().then(ask));
  // A page stays that of the person who opened it: what is typed in it is nobody else's.
  if (!personHeader.claim(me.id)) {
    window.location.reload();
    return <Loading />;
  }
  if (me.mustChangePassword) return changePassword(me, () => void ask());
  return (
    <MeContext value={me}>
      {children}
      <Suspense fallback={null}>
        <RenewSession me={me} />
      </Suspense>
    </MeContext>
  );
}
