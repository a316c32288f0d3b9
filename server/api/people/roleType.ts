import { registerEnumType } from 'type-graphql';
import { roles, type Role } from '#schema/review/Role.ts';

/** The roles as GraphQL knows them. */
export const roleType = Object.fromEntries(roles.map((role) => [role, role])) as Record<Role, Role>;

registerEnumType(roleType, {
  name: 'Role',
  description: '角色',
  valuesConfig: {
    administrator: { description: '系统管理员：管理账号与设置' },
    qualityOffice: { description: '质量管理部门' },
    maintainer: { description: '表定义维护' },
    collector: { description: '数据采集人' },
    reviewer: { description: '审核人' },
    teacher: { description: '教师' },
    analyst: { description: '数据分析' },
    leader: { description: '校领导' },
  },
});
