import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { authRequest } from '../api/authRequest.ts';
import { journalOf } from '../journal/journalOf.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { useMe } from './useMe.ts';

/** Who is signed in as what; changing the password and signing out. */
export function AccountMenu(): React.JSX.Element {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const me = useMe();
  const leave = async (): Promise<void> => {
    const count = await journalOf(me).countWaiting();
    if (count === 0) return signOut();
    modal.confirm({
      title: t('signOutUnsaved.title', { count }),
      content: t('signOutUnsaved.content'),
      okText: t('signOutUnsaved.ok'),
      cancelText: t('cancel'),
      onOk: signOut,
    });
  };
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const roles = me.roles.map(({ role, department }) => ({
    key: `${role} ${department?.code ?? ''}`,
    disabled: true,
    label: [department?.name, t(`session.roles.${role}`)].filter(Boolean).join(' · '),
  }));

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...roles,
            { type: 'divider' },
            ...(me.mayManagePeople
              ? [{ key: 'people', label: t('session.people.title'), onClick: () => void navigate('/people') }]
              : []),
            ...(me.mayMaintain
              ? [{ key: 'studio', label: t('studio.title'), onClick: () => void navigate('/studio') }]
              : []),
            { key: 'changePassword', label: t('session.changePassword'), onClick: () => setChanging(true) },
            { key: 'signOut', label: t('session.signOut'), onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />}>
          {me.name} <DownOutlined />
        </Button>
      </Dropdown>
      <Modal
        open={changing}
        title={t('session.changePassword')}
        footer={null}
        destroyOnHidden
        onCancel={() => setChanging(false)}
      >
        <ChangePasswordForm
          staffNo={me.staffNo}
          onChanged={() => {
            setChanging(false);
            void message.success(t('session.passwordChanged'));
          }}
        />
      </Modal>
    </>
  );
}

async function signOut(): Promise<void> {
  await authRequest('sign-out', {});
  // Loaded anew, nothing of the person is left in the page.
  window.location.assign('/');
}
