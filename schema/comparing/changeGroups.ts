import type { Change } from './Change.ts';

export interface ChangeGroup {
  /** The table, or what stands in its place for what belongs to none. */
  readonly title: string;
  readonly changes: readonly Change[];
}

const rest: Readonly<Partial<Record<Change['subject'], string>>> = {
  catalogue: '目录',
  codeList: '代码表',
  check: '跨表校验',
  indicator: '指标',
  department: '部门',
  phase: '阶段与期限',
  review: '审核层级',
  plan: '计划',
};

/** Changes by the table they belong to, in the order they are told; what belongs to no table by its subject. */
export function changeGroups(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = Map.groupBy(changes, ({ table, subject }) =>
    table === undefined ? (rest[subject] ?? subject) : `${table.no} ${table.title}`,
  );
  return [...groups].map(([title, found]) => ({ title, changes: found }));
}
