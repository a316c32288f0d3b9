import type { FaultCase } from './FaultCase.ts';
import type { Changes } from '../gardenFiles.ts';
import { beds, checks, indicators, plantings } from './paths.ts';

/** A check of the beds. */
function check(changed: object): Changes {
  const sound = {
    id: 'named',
    rule: 'has(this.bedName)',
    severity: 'warning',
    fields: ['bedName'],
    message: '请填写花圃名称',
  };
  return { [beds]: { checks: [{ ...sound, ...changed }] } };
}

const someBeds = { id: 'some-beds', rule: 'rows(beds).size() > 0', severity: 'error', message: '没有花圃' };

export const ruleCases: readonly FaultCase[] = [
  {
    code: 'ruleFault',
    changes: { [plantings]: { properties: { waterNote: { requiredIf: 'this.wattered' } } } },
    file: plantings,
    pointer: '/properties/waterNote/requiredIf',
    message: 'requiredIf 的规则不成立（ruleUnknownField）：种植表（plantings）没有字段 “wattered”',
    mend: '是否应为 watered？',
  },
  {
    code: 'ruleFault',
    changes: {
      [indicators]: { indicators: [{ id: 'area', title: '面积', formula: 'record(gardenProfile).gardenName' }] },
    },
    file: indicators,
    pointer: '/indicators/0/formula',
    message: 'formula 的规则不成立（ruleWrongResult）：这条规则应得出数值，得到的是文字',
    mend: '请改为能得出数值的表达式',
  },
  {
    code: 'computedCycle',
    changes: {
      [plantings]: {
        properties: {
          first: { type: 'integer', title: '甲', computed: 'this.second + 1' },
          second: { type: 'integer', title: '乙', computed: 'this.first - 1' },
        },
      },
    },
    file: plantings,
    pointer: '/properties/second/computed',
    message: 'computed 互相计算，没有尽头：second → first → second',
    mend: '让其中一个字段由人填写，或从别的字段计算。',
  },
  {
    code: 'checkFieldMissing',
    changes: check({ fields: ['bedNames'] }),
    file: beds,
    pointer: '/checks/0/fields/0',
    message: '校验“named”指向的“bedNames”不是字段',
    mend: '是否想写“bedName”？fields 写本表的字段；没有 table 的校验写 表名.字段名。',
  },
  {
    code: 'checkFieldMissing',
    changes: {
      [checks]: {
        checks: [
          {
            id: 'some-beds',
            rule: 'rows(beds).size() > 0',
            severity: 'error',
            fields: ['beds.bedNo'],
            message: '没有花圃',
          },
        ],
      },
    },
    file: checks,
    pointer: '/checks/0/fields/0',
    message: '校验“some-beds”指向的“beds.bedNo”不是字段',
    mend: '是否想写“beds.bedCode”？fields 写本表的字段；没有 table 的校验写 表名.字段名。',
  },
  {
    code: 'checkTableMissing',
    changes: {
      [checks]: {
        checks: [
          {
            id: 'some-beds',
            table: 'bed',
            rule: 'rows(beds).size() > 0',
            severity: 'error',
            fields: [],
            message: '没有花圃',
          },
        ],
      },
    },
    file: checks,
    pointer: '/checks/0/table',
    message: '校验“some-beds”的表“bed”不在本目录中',
    mend: '是否想写“beds”？写本目录中一张表的 table.name。',
  },
  {
    code: 'duplicateCheck',
    changes: { [checks]: { checks: [someBeds, someBeds] } },
    file: checks,
    pointer: '/checks/1/id',
    message: '校验标识“some-beds”用了两次',
    mend: '给其中一条换标识；说明与豁免都以标识为准。',
  },
  {
    code: 'exampleFieldMissing',
    changes: check({ examples: { pass: [{ bedNam: '甲' }] } }),
    file: beds,
    pointer: '/checks/0/examples/pass/0/bedNam',
    message: '校验“named”的例子中“bedNam”不是字段',
    mend: '是否想写“bedName”？例子只写本表的字段。',
  },
  {
    code: 'exampleWrong',
    changes: check({ examples: { fail: [{ bedName: '甲' }] } }),
    file: beds,
    pointer: '/checks/0/examples/fail/0',
    message: '校验“named”的例子应不通过，结果为真',
    mend: '改正规则或例子；只有结果为假才算不通过，空值算通过。',
  },
  {
    code: 'duplicateIndicator',
    changes: {
      [indicators]: {
        indicators: [
          { id: 'area', title: '面积', formula: 'record(gardenProfile).area' },
          { id: 'area', title: '总面积', formula: 'record(gardenProfile).area' },
        ],
      },
    },
    file: indicators,
    pointer: '/indicators/1/id',
    message: '指标标识“area”用了两次',
    mend: '给其中一个指标换标识。',
  },
  {
    code: 'indicatorDimensionMissing',
    changes: {
      [indicators]: {
        indicators: [{ id: 'area', title: '面积', formula: 'record(gardenProfile).area', by: ['beds.soll'] }],
      },
    },
    file: indicators,
    pointer: '/indicators/0/by/0',
    message: '指标“area”的维度“beds.soll”不是字段',
    mend: '是否想写“soil”？写 表名.字段名。',
  },
  {
    code: 'thresholdGroupsWithoutSchoolGroup',
    changes: {
      [indicators]: {
        indicators: [
          {
            id: 'area',
            title: '面积',
            formula: 'record(gardenProfile).area',
            direction: 'min',
            qualified: { A: 20, B: 10 },
          },
        ],
      },
    },
    file: indicators,
    pointer: '/indicators/0',
    message: '指标“area”按学校分组给出标准，而目录没有写 schoolGroup',
    mend: '在 catalogue.json 写 "schoolGroup": "表名.字段名"。',
  },
  {
    code: 'thresholdWithoutDirection',
    changes: {
      [indicators]: {
        indicators: [{ id: 'area', title: '面积', formula: 'record(gardenProfile).area', qualified: 20 }],
      },
    },
    file: indicators,
    pointer: '/indicators/0',
    message: '指标“area”有标准，却没有 direction',
    mend: '写 "direction": "min"（不低于）或 "max"（不高于）。',
  },
];
