import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../api/refusalOf.ts';
import type { RoleWanted } from '../../api/usePeople.ts';
import { Refused } from '../../session/Refused.tsx';
import { RolePicker } from './RolePicker.tsx';

interface Entered {
  readonly staffNo: string;
  readonly name: string;
  readonly role?: Partial<RoleWanted>;
}

interface Props {
  readonly open: boolean;
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  readonly onClose: () => void;
  readonly onCreate: (person: { staffNo: string; name: string; roles: readonly RoleWanted[] }) => Promise<void>;
}

/** A new account: staff number, name and a first role. */
export function NewPerson({ open, departments, onClose, onCreate }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [form] = Form.useForm<Entered>();
  const [refusal, setRefusal] = useState<ReturnType<typeof refusalOf>>();
  const required = { required: true, message: t('session.missing') };

  async function create({ staffNo, name, role }: Entered): Promise<void> {
    try {
      const roles = role?.role === undefined ? [] : [{ role: role.role, department: role.department ?? null }];
      await onCreate({ staffNo: staffNo.trim(), name, roles });
      setRefusal(undefined);
      form.resetFields();
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  }

  return (
    <Modal
      // One stands where the other was: neither flies in or out under the hand.
      transitionName=""
      maskTransitionName=""
      destroyOnHidden
      open={open}
      title={t('session.people.create')}
      okText={t('session.people.create')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Refused refusal={refusal} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(entered: Entered) => void create(entered)}>
        <Form.Item name="staffNo" label={t('session.staffNo')} rules={[required]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('session.people.name')} rules={[required]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={t('session.people.firstRole')}>
          <RolePicker departments={departments} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
