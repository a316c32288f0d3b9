import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { departmentRoles, type Role, roles } from '#schema/review/Role.ts';
import type { RoleWanted } from '../../api/usePeople.ts';

interface Props {
  readonly value?: Partial<RoleWanted>;
  readonly onChange?: (value: Partial<RoleWanted>) => void;
  readonly departments: readonly { readonly code: string; readonly name: string }[];
}

/** A role and, where it means nothing without, the department it is held for. */
export function RolePicker({ value = {}, onChange, departments }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const needed = value.role !== undefined && departmentRoles.includes(value.role);
  return (
    <Space.Compact block>
      <Select<Role>
        aria-label={t('session.people.role')}
        placeholder={t('session.people.role')}
        style={{ width: '45%' }}
        value={value.role ?? null}
        onChange={(role) => onChange?.({ ...value, role })}
        options={roles.map((role) => ({ value: role, label: t(`session.roles.${role}`) }))}
      />
      <Select<string | null>
        aria-label={t('session.people.department')}
        placeholder={t(needed ? 'session.people.department' : 'session.people.departmentOrSchool')}
        style={{ width: '55%' }}
        allowClear={!needed}
        showSearch={{ optionFilterProp: 'label' }}
        value={value.department ?? null}
        onChange={(department) => onChange?.({ ...value, department: department ?? null })}
        options={departments.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Space.Compact>
  );
}
