import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authRequest, type AuthAnswer } from '../api/authRequest.ts';
import { Refused } from './Refused.tsx';

interface Props {
  /** Schools to choose from; empty where there is nothing to choose. */
  readonly schools: readonly { readonly code: string; readonly name: string }[];
  /** The person whose session ended: nobody else can renew it. */
  readonly only?: { readonly school: string; readonly staffNo: string };
  readonly onSignedIn: () => void;
}

interface Entered {
  readonly school?: string;
  readonly staffNo: string;
  readonly password: string;
}

/** Staff number and password, and the school where there are several. */
export function SignInForm({ schools, only, onSignedIn }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<Extract<AuthAnswer<unknown>, { ok: false }>>();
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<Entered>();

  async function send(entered: Entered): Promise<void> {
    setBusy(true);
    const school = only?.school ?? entered.school;
    const answer = await authRequest('sign-in', { ...entered, ...(school === undefined ? {} : { school }) });
    setBusy(false);
    if (answer.ok) return onSignedIn();
    setRefusal(answer);
    form.setFieldValue('password', '');
    form.focusField('password');
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={only ?? {}}
      onFinish={(entered: Entered) => void send(entered)}
    >
      <Refused refusal={refusal} />
      {schools.length > 1 && only === undefined && (
        <Form.Item
          name="school"
          label={t('session.school')}
          rules={[{ required: true, message: t('session.missing') }]}
        >
          <Select
            size="large"
            showSearch={{ optionFilterProp: 'label' }}
            options={schools.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="staffNo"
        label={t('session.staffNo')}
        rules={[{ required: true, message: t('session.missing') }]}
      >
        <Input size="large" autoComplete="username" autoFocus={only === undefined} readOnly={only !== undefined} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('session.password')}
        rules={[{ required: true, message: t('session.missing') }]}
      >
        <Input.Password size="large" autoComplete="current-password" autoFocus={only !== undefined} />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t('session.signIn')}
      </Button>
    </Form>
  );
}
