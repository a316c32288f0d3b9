import type { FaultCase } from './FaultCase.ts';
import type { Changes } from '../gardenFiles.ts';
import { plan } from './paths.ts';

interface DutyOf {
  readonly table: string;
  readonly [member: string]: unknown;
}

const duties: readonly DutyOf[] = [
  { table: 'gardenProfile', fills: ['D01'] },
  { table: 'beds', fills: { kind: 'college' } },
  { table: 'plantings', fills: { kind: 'college' } },
];

/** The plan with some duties changed. */
function duty(changed: DutyOf): Changes {
  return { [plan]: { duties: duties.map((one) => (one.table === changed.table ? { ...one, ...changed } : one)) } };
}

/** The plan with a table divided. */
function parts(divided: readonly object[], table = 'gardenProfile'): Changes {
  return { [plan]: { duties: duties.map((one) => (one.table === table ? { table, parts: divided } : one)) } };
}

export const planCases: readonly FaultCase[] = [
  {
    code: 'planCatalogueMissing',
    changes: { [plan]: { catalogue: 'garden-2032' } },
    file: plan,
    pointer: '/catalogue',
    message: '计划的目录“garden-2032”不存在',
    mend: '写一个目录的 id。',
  },
  {
    code: 'planTableMissing',
    changes: { [plan]: { core: ['gardenProfil'] } },
    file: plan,
    pointer: '/core/0',
    message: '表“gardenProfil”不在计划的目录中',
    mend: '是否想写“gardenProfile”？写目录中一张表的 table.name。',
  },
  {
    code: 'planDepartmentMissing',
    changes: duty({ table: 'beds', fills: ['C03'] }),
    file: plan,
    pointer: '/duties/1/fills/0',
    message: '部门“C03”不在计划的 departments 中',
    mend: '写部门代码，或在 departments 增加该部门。',
  },
  {
    code: 'duplicateDepartment',
    changes: {
      [plan]: {
        departments: [
          { code: 'D01', name: '办公室', kind: 'office' },
          { code: 'C01', name: '东园', kind: 'college' },
          { code: 'C02', name: '西园', kind: 'college' },
          { code: 'C02', name: '北园', kind: 'college' },
        ],
      },
    },
    file: plan,
    pointer: '/departments/3/code',
    message: '部门代码“C02”用了两次',
    mend: '每个部门的代码唯一。',
  },
  {
    code: 'departmentKindEmpty',
    changes: duty({ table: 'beds', fills: { kind: 'centre', plus: ['C01'] } }),
    file: plan,
    pointer: '/duties/1/fills/kind',
    message: '没有种类为“centre”的部门',
    mend: '改正 kind，或在 departments 增加这种部门。',
  },
  {
    code: 'tableWithoutDuty',
    changes: {
      [plan]: {
        duties: [
          { table: 'gardenProfile', fills: ['D01'] },
          { table: 'beds', fills: ['C01'] },
        ],
      },
    },
    file: plan,
    pointer: '/duties',
    message: '表 2.1 种植表（plantings）没有分工',
    mend: '在 duties 增加 { "table": "plantings", "fills": … }。',
  },
  {
    code: 'duplicateDuty',
    changes: {
      [plan]: {
        duties: [
          { table: 'gardenProfile', fills: ['D01'] },
          { table: 'beds', fills: ['C01'] },
          { table: 'plantings', fills: ['C01'] },
          { table: 'beds', fills: ['C02'] },
        ],
      },
    },
    file: plan,
    pointer: '/duties/3/table',
    message: '表“beds”的分工写了两次',
    mend: '合并为一条。',
  },
  {
    code: 'dutyWithoutFiller',
    changes: duty({ table: 'beds', fills: [] }),
    file: plan,
    pointer: '/duties/1',
    message: '表“beds”没有填报部门',
    mend: '写 fills：部门代码的列表，或 { "kind": "college" }；分给几个部门的 record 写 parts。',
  },
  {
    code: 'dutyFillsAndParts',
    changes: duty({
      table: 'gardenProfile',
      parts: [
        { fills: ['D01'], fields: ['garden*'] },
        { fills: ['C01'], fields: ['area'] },
      ],
    }),
    file: plan,
    pointer: '/duties/0/fills',
    message: '表“gardenProfile”的分工既有 fills 又有 parts',
    mend: '整张表由一方填写用 fills；分给几个部门用 parts。',
  },
  {
    code: 'partsOnList',
    changes: parts(
      [
        { fills: ['C01'], fields: ['bedCode', 'bedName'] },
        { fills: ['C02'], fields: ['soil'] },
      ],
      'beds',
    ),
    file: plan,
    pointer: '/duties/1/parts',
    message: '“beds”是 list，不能用 parts 分栏',
    mend: '只有 record 能分给几个部门；list 用 fills 列出各部门，各填各行。',
  },
  {
    code: 'partsIncomplete',
    changes: parts([
      { fills: ['D01'], fields: ['gardenName'] },
      { fills: ['C01'], fields: ['area'] },
    ]),
    file: plan,
    pointer: '/duties/0/parts',
    message: '表“gardenProfile”的这些字段没有分给任何部分：gardenerCount',
    mend: '把它们写进某个部分的 fields；每个由人填写的字段恰好属于一个部分。',
  },
  {
    code: 'partsOverlap',
    changes: parts([
      { fills: ['D01'], fields: ['garden*'] },
      { fills: ['C01'], fields: ['area', 'gardenerCount'] },
    ]),
    file: plan,
    pointer: '/duties/0/parts',
    message: '表“gardenProfile”的这些字段分给了不止一个部分：gardenerCount',
    mend: '每个由人填写的字段恰好属于一个部分。',
  },
  {
    code: 'partsPatternEmpty',
    changes: parts([
      { fills: ['D01'], fields: ['garden*', 'gardnerCount'] },
      { fills: ['C01'], fields: ['area'] },
    ]),
    file: plan,
    pointer: '/duties/0/parts/0/fields/1',
    message: '“gardnerCount”不与表“gardenProfile”中任何由人填写的字段相合',
    mend: '是否想写“gardenerCount”？自动计算与自动带出的字段不分工；末尾的 * 代表任意字符。',
  },
  {
    code: 'partsOneDepartment',
    changes: parts([
      { fills: ['D01'], fields: ['garden*'] },
      { fills: ['C01', 'C02'], fields: ['area'] },
    ]),
    file: plan,
    pointer: '/duties/0/parts/1/fills',
    message: '表“gardenProfile”的一个部分要由不止一个部门填写',
    mend: '每个部分只由一个部门填写：它们合起来是一行。',
  },
  {
    code: 'recordFilledByMany',
    changes: duty({ table: 'gardenProfile', fills: ['C01', 'C02'] }),
    file: plan,
    pointer: '/duties/0/fills',
    message: '“gardenProfile”是 record，只有一行，却由 2 个部门填写',
    mend: '只写一个部门，或用 parts 分栏。',
  },
];
