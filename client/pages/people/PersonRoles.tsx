import { PlusOutlined } from '@ant-design/icons';
import { Button, Popover, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, RoleWanted } from '../../api/usePeople.ts';
import { RolePicker } from './RolePicker.tsx';

interface Props {
  readonly person: Person;
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  readonly onGrant: (role: RoleWanted) => Promise<void>;
  readonly onRevoke: (role: RoleWanted) => Promise<void>;
}

/** The roles of a person, each with its department; one more, or one less. */
export function PersonRoles({ person, departments, onGrant, onRevoke }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<Partial<RoleWanted>>({});
  const [open, setOpen] = useState(false);
  const { role } = wanted;
  return (
    <Space wrap size={4}>
      {person.roles.map((held) => (
        <Tag
          key={`${held.role} ${held.department?.code}`}
          closable
          onClose={(event) => {
            event.preventDefault();
            void onRevoke({ role: held.role, department: held.department?.code ?? null });
          }}
        >
          {[held.department?.name, t(`session.roles.${held.role}`)].filter(Boolean).join(' · ')}
        </Tag>
      ))}
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        content={
          <Space direction="vertical" style={{ width: 340 }}>
            <RolePicker value={wanted} onChange={setWanted} departments={departments} />
            <Button
              type="primary"
              disabled={role === undefined}
              onClick={() => {
                if (role === undefined) return;
                setOpen(false);
                void onGrant({ role, department: wanted.department ?? null });
              }}
            >
              {t('session.people.grant')}
            </Button>
          </Space>
        }
      >
        <Button
          size="small"
          type="text"
          icon={<PlusOutlined />}
          aria-label={t('session.people.grantTo', { name: person.name })}
        />
      </Popover>
    </Space>
  );
}
