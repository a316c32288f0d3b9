import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authRequest, type AuthAnswer } from '../api/authRequest.ts';
import { Refused } from './Refused.tsx';

interface Props {
  /** For the browser's store of passwords. */
  readonly staffNo: string;
  readonly onChanged: () => void;
}

interface Entered {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** The password a person has, and twice the one to come. What a good password is, the server says. */
export function ChangePasswordForm({ staffNo, onChanged }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<Extract<AuthAnswer<unknown>, { ok: false }>>();
  const [busy, setBusy] = useState(false);
  const required = { required: true, message: t('session.missing') };

  async function send({ current, next }: Entered): Promise<void> {
    setBusy(true);
    const answer = await authRequest('change-password', { current, next });
    setBusy(false);
    if (answer.ok) return onChanged();
    setRefusal(answer.code === 'SIGN_IN_REFUSED' ? { ...answer, code: 'CURRENT_PASSWORD_WRONG' } : answer);
  }

  return (
    <Form layout="vertical" requiredMark={false} onFinish={(entered: Entered) => void send(entered)}>
      <Refused refusal={refusal} />
      <input type="text" autoComplete="username" value={staffNo} readOnly hidden />
      <Form.Item name="current" label={t('session.currentPassword')} rules={[required]}>
        <Input.Password size="large" autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item name="next" label={t('session.nextPassword')} extra={t('session.passwordHint')} rules={[required]}>
        <Input.Password size="large" autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('session.nextPasswordAgain')}
        dependencies={['next']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: async (_, again) => {
              if (again !== undefined && again !== '' && again !== getFieldValue('next'))
                throw new Error(t('session.passwordsDiffer'));
            },
          }),
        ]}
      >
        <Input.Password size="large" autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t('session.changePassword')}
      </Button>
    </Form>
  );
}
