import type { Changes } from '../gardenFiles.ts';
import type { FaultCase } from './FaultCase.ts';
import { plan } from './paths.ts';

/** The plan with its two phases changed. */
function phases(first: object, second: object): Changes {
  return {
    [plan]: {
      phases: [
        { id: 'source', title: '源数据', opens: '2023-09-21', closes: '2023-09-26', layers: ['source'], ...first },
        {
          id: 'tables',
          title: '数据表',
          opens: '2023-09-27',
          closes: '2023-10-15',
          layers: ['basic', 'special'],
          after: ['source'],
          ...second,
        },
      ],
    },
  };
}

export const phaseCases: readonly FaultCase[] = [
  {
    code: 'duplicatePhase',
    changes: phases({}, { id: 'source', after: [] }),
    file: plan,
    pointer: '/phases/1/id',
    message: '阶段“source”写了两次',
    mend: '每个阶段的 id 唯一。',
  },
  {
    code: 'phaseOutOfOrder',
    changes: phases({ closes: '2023-09-20' }, {}),
    file: plan,
    pointer: '/phases/0',
    message: '阶段“source”从 2023-09-21 到 2023-09-20，先后颠倒',
    mend: '让 opens 不晚于 closes。',
  },
  {
    code: 'phaseAfterMissing',
    changes: phases({}, { after: ['sources'] }),
    file: plan,
    pointer: '/phases/1/after/0',
    message: 'after 中的阶段“sources”不存在',
    mend: '是否想写“source”？写另一个阶段的 id。',
  },
  {
    code: 'phaseAfterLater',
    changes: phases({ after: ['tables'] }, {}),
    file: plan,
    pointer: '/phases/0/after/0',
    message: '阶段“source”要等“tables”完成，而后者排在它之后或就是它',
    mend: 'after 只写排在前面的阶段；调整 phases 的次序或 after。',
  },
  {
    code: 'layerInTwoPhases',
    changes: phases({}, { layers: ['source', 'basic', 'special'] }),
    file: plan,
    pointer: '/phases/1/layers/0',
    message: '数据层“source”既在阶段“source”又在阶段“tables”填报',
    mend: '每个数据层只在一个阶段填报。',
  },
  {
    code: 'layerWithoutPhase',
    changes: phases({}, { layers: ['basic'] }),
    file: plan,
    pointer: '/phases',
    message: '数据层“special”不在任何阶段，其中的表无法填报',
    mend: '把它写进一个阶段的 layers。',
  },
  {
    code: 'duplicateReviewLevel',
    changes: {
      [plan]: {
        review: [
          { level: 'department', title: '部门审核' },
          { level: 'department', title: '再审' },
        ],
      },
    },
    file: plan,
    pointer: '/review/1/level',
    message: '审核层级“department”写了两次',
    mend: '每个层级只写一次。',
  },
  {
    code: 'reviewLevelsOutOfOrder',
    changes: {
      [plan]: {
        review: [
          { level: 'school', title: '学校审核' },
          { level: 'department', title: '部门审核' },
        ],
      },
    },
    file: plan,
    pointer: '/review/1/level',
    message: '审核层级“department”排在“school”之后，先后颠倒',
    mend: '按 department、office、school、leaders 的次序写，不用的省去。',
  },
  {
    code: 'reviewLevelMissing',
    changes: { [plan]: { daily: { tables: ['plantings'], review: ['leaders'] } } },
    file: plan,
    pointer: '/daily/review/0',
    message: '审核层级“leaders”不在计划的 review 中',
    mend: '在 review 增加这个层级，或从这里去掉。',
  },
  {
    code: 'officeWithoutReviewer',
    changes: {
      [plan]: {
        review: [{ level: 'office', title: '审核部门审核' }],
        duties: [
          { table: 'gardenProfile', fills: ['D01'], reviews: ['D01'] },
          { table: 'beds', fills: ['C01'], reviews: ['D01'] },
          { table: 'plantings', fills: ['C01'] },
        ],
      },
    },
    file: plan,
    pointer: '/duties/2',
    message: '表“plantings”没有审核部门，而计划有审核部门审核（office）',
    mend: '写 reviews，或从 review 去掉 office。',
  },
  {
    code: 'dueOutsidePhase',
    changes: {
      [plan]: {
        duties: [
          { table: 'gardenProfile', fills: ['D01'] },
          { table: 'beds', fills: ['C01'], due: '2023-09-01' },
          { table: 'plantings', fills: ['C01'] },
        ],
      },
    },
    file: plan,
    pointer: '/duties/1/due',
    message: '期限 2023-09-01 早于阶段“source”的开始日 2023-09-21',
    mend: '把期限放到阶段开始之后。',
  },
  {
    code: 'notANetwork',
    changes: { [plan]: { networks: ['10.0.0.0'] } },
    file: plan,
    pointer: '/networks/0',
    message: '“10.0.0.0”不是网段',
    mend: '写成 CIDR，如 10.0.0.0/8 或 fd00::/8。',
  },
];
