import type { FaultCase } from './FaultCase.ts';

const file = 'demonstrations/garden.json';
const school = { plan: 'garden-plan', school: { code: '1', name: '示范园' }, small: { rows: 3 }, large: { rows: 30 } };

export const demonstrationCases: readonly FaultCase[] = [
  {
    code: 'demonstrationPlanMissing',
    changes: { [file]: { ...school, plan: 'gardenPlan' } },
    file,
    pointer: '/plan',
    message: '示范学校的计划“gardenPlan”不存在',
    mend: '是否想写“garden-plan”？写一个计划的 id。',
  },
  {
    code: 'planTableMissing',
    changes: { [file]: { ...school, small: { rows: 3, tables: { bed: 5 } } } },
    file,
    pointer: '/small/tables/bed',
    message: '表“bed”不在计划的目录中',
    mend: '是否想写“beds”？写目录中一张表的 table.name。',
  },
  {
    code: 'demonstrationPlanMissing',
    changes: { [file]: { ...school, before: [{ plan: 'garden-plans', small: { rows: 3 }, large: { rows: 3 } }] } },
    file,
    pointer: '/before/0/plan',
    message: '示范学校的计划“garden-plans”不存在',
    mend: '是否想写“garden-plan”？写一个计划的 id。',
  },
];
