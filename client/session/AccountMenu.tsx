import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { authRequest } from '../api/authRequest.ts';
import { journalOf } from '../journal/journalOf.ts';
import { DropMenu } from '../ui/DropMenu.tsx';
import { Icon } from '../ui/Icon.tsx';
import { usePageOffer } from '../ui/usePageOffer.ts';
import { useMe } from './useMe.ts';

const ChangePassword = lazy(async () => ({ default: (await import('./ChangePassword.tsx')).ChangePassword }));
const LeaveUndelivered = lazy(async () => ({ default: (await import('./LeaveUndelivered.tsx')).LeaveUndelivered }));

/** Who is signed in as what; changing the password and signing out. */
export function AccountMenu(): React.JSX.Element {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  /** How many rows are not delivered, once somebody wants to leave nonetheless. */
  const [leaving, setLeaving] = useState<number>();
  const actions = useMemo(() => {
    const leave = async (): Promise<void> => {
      const count = await journalOf(me).countWaiting();
      if (count === 0) return signOut();
      setLeaving(count);
    };
    return [
      { id: 'changePassword', label: t('session.changePassword'), run: () => setChanging(true) },
      { id: 'signOut', label: t('session.signOut'), run: () => void leave() },
    ];
  }, [me, t]);
  usePageOffer(useMemo(() => ({ commands: actions }), [actions]));
  return (
    <>
      <DropMenu
        button={
          <>
            <Icon name="person" /> <span>{me.name}</span> <Icon name="down" />
          </>
        }
        items={[
          ...me.roles.map(({ role, department }) => ({
            key: `${role} ${department?.code ?? ''}`,
            label: [department?.name, t(`session.roles.${role}`)].filter(Boolean).join(' · '),
          })),
          ...(me.mayManagePeople
            ? [{ key: 'people', label: t('session.people.title'), run: () => void navigate('/people') }]
            : []),
          ...(me.mayRunCollections
            ? [{ key: 'collections', label: t('collecting.title'), run: () => void navigate('/collections') }]
            : []),
          ...(me.mayMaintain || me.mayRunCollections
            ? [{ key: 'changes', label: t('publishing.title'), run: () => void navigate('/changes') }]
            : []),
          ...(me.mayMaintain ? [{ key: 'studio', label: t('studio.title'), run: () => void navigate('/studio') }] : []),
          ...actions.map(({ id, ...action }) => ({ key: id, ...action })),
        ]}
      />
      <Suspense fallback={null}>
        {changing ? <ChangePassword staffNo={me.staffNo} onClose={() => setChanging(false)} /> : null}
        {leaving === undefined ? null : (
          <LeaveUndelivered count={leaving} onLeave={() => void signOut()} onStay={() => setLeaving(undefined)} />
        )}
      </Suspense>
    </>
  );
}

async function signOut(): Promise<void> {
  await authRequest('sign-out', {});
  // Loaded anew, nothing of the person is left in the page.
  window.location.assign('/');
}
