import type { FaultCase } from './FaultCase.ts';
import type { Changes } from '../gardenFiles.ts';
import { beds, plant, soil } from './paths.ts';

/** A further field of the beds. */
function field(property: object): Changes {
  return { [beds]: { properties: { extra: { type: 'string', title: '附加', ...property } } } };
}

export const codeListCases: readonly FaultCase[] = [
  {
    code: 'codeListMissing',
    changes: { [beds]: { properties: { soil: { codeList: 'soils' } } } },
    file: beds,
    pointer: '/properties/soil/codeList',
    message: '没有代码表“soils”',
    mend: '是否想写“soil”？写 code-lists/ 中一张代码表的 id，或新增该文件。',
  },
  {
    code: 'codeListChooserMissing',
    changes: field({ codeList: { by: 'soi', lists: { 1: 'plant' } } }),
    file: beds,
    pointer: '/properties/extra/codeList/by',
    message: '选定代码表的字段“soi”不是本表的字段',
    mend: '是否想写“soil”？by 写本表的一个代码字段。',
  },
  {
    code: 'codeListChooserNotCode',
    changes: field({ codeList: { by: 'bedName', lists: { 1: 'plant' } } }),
    file: beds,
    pointer: '/properties/extra/codeList/by',
    message: '选定代码表的字段“bedName”没有代码表',
    mend: '给“bedName”写 codeList，或改用别的字段。',
  },
  {
    code: 'codeListChoiceUnknown',
    changes: field({ codeList: { by: 'soil', lists: { 3: 'plant' } } }),
    file: beds,
    pointer: '/properties/extra/codeList/lists/3',
    message: '“3”不是字段“soil”的代码',
    mend: 'lists 的名称是“soil”的代码（不是名称）。',
  },
  {
    code: 'parentFromMissing',
    changes: field({ codeList: { list: 'plant', parentFrom: 'plantGroup' } }),
    file: beds,
    pointer: '/properties/extra/codeList/parentFrom',
    message: 'parentFrom 的“plantGroup”不是本表的字段',
    mend: '写其值是上级代码的字段。',
  },
  {
    code: 'parentFromNotCode',
    changes: field({ codeList: { list: 'plant', parentFrom: 'bedName' } }),
    file: beds,
    pointer: '/properties/extra/codeList/parentFrom',
    message: 'parentFrom 的字段“bedName”没有代码表',
    mend: '给“bedName”写 codeList，或改用别的字段。',
  },
  {
    code: 'duplicateCode',
    changes: {
      [soil]: {
        codes: [
          { code: '1', label: '沙土' },
          { code: '1', label: '黏土' },
        ],
      },
    },
    file: soil,
    pointer: '/codes/1/code',
    message: '代码“1”出现两次（黏土）',
    mend: '每个代码在同一年只能出现一次；删去一个，或用 from、to 分开年度。',
  },
  {
    code: 'codeParentMissing',
    changes: { [plant]: { codes: [{ code: 'A1', label: '月季', parent: 'B' }] } },
    file: plant,
    pointer: '/codes/0/parent',
    message: '代码“A1”的上级“B”不在任何代码表中',
    mend: '改正 parent，或补上这个上级代码。',
  },
  {
    code: 'codeParentCycle',
    changes: {
      [plant]: {
        codes: [
          { code: 'A', label: '花卉', parent: 'A1' },
          { code: 'A1', label: '月季', parent: 'A' },
        ],
      },
    },
    file: plant,
    pointer: '/codes/0/parent',
    message: '代码“A”是自己的上级',
    mend: '改正 parent：上级链必须有尽头。',
  },
  {
    code: 'codeYearsOutOfOrder',
    changes: { [soil]: { codes: [{ code: '1', label: '沙土', from: 2023, to: 2021 }] } },
    file: soil,
    pointer: '/codes/0',
    message: '代码“1”从 2023 年到 2021 年，先后颠倒',
    mend: 'from 不晚于 to。',
  },
  {
    code: 'includesMissing',
    changes: { [soil]: { includes: ['plants'] } },
    file: soil,
    pointer: '/includes/0',
    message: 'includes 的代码表“plants”不存在',
    mend: '是否想写“plant”？写另一张代码表的 id。',
  },
  {
    code: 'includesCycle',
    changes: { [soil]: { includes: ['plant'] }, [plant]: { includes: ['soil'] } },
    file: plant,
    pointer: '/includes/0',
    message: '代码表互相包含：plant → soil → plant',
    mend: '去掉其中一个 includes。',
  },
  {
    code: 'offeredCodeUnknown',
    changes: field({ codeList: { list: 'soil', only: ['沙土'] } }),
    file: beds,
    pointer: '/properties/extra/codeList/only/0',
    message: '代码表中没有代码“沙土”',
    mend: 'only、except 写代码表中的代码（不是名称）。',
  },
];
