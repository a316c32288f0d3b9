import { leadsOutside } from '../gardenFiles.ts';
import type { FaultCase } from './FaultCase.ts';
import { soil } from './paths.ts';

export const fileCases: readonly FaultCase[] = [
  {
    code: 'notJson',
    changes: { [soil]: '{ "id": "soil",\n  "title": 土壤 }' },
    file: soil,
    pointer: '',
    message: '不是合法的 JSON：此处应是一个值：文字写在双引号中',
    mend: '照此改正；编辑器会在这一行标出错误。',
  },
  {
    code: 'duplicateMember',
    changes: {
      [soil]: '{ "id": "soil", "title": "土壤", "title": "土质",\n  "codes": [{ "code": "1", "label": "沙土" }] }',
    },
    file: soil,
    pointer: '/title',
    message: '同一对象中“title”写了两次，前一个会被悄悄覆盖',
    mend: '只保留一个“title”。',
  },
  {
    code: 'byteOrderMark',
    changes: { [soil]: '\u{feff}{}' },
    file: soil,
    pointer: '',
    message: '文件以字节序标记（BOM）开头',
    mend: '以“UTF-8”（不带 BOM）另存。',
  },
  {
    code: 'notUtf8',
    changes: { [soil]: '{ "id": "soil", "title": "土\u{fffd}", "codes": [{ "code": "1", "label": "沙土" }] }' },
    file: soil,
    pointer: '',
    message: '文件含有不是 UTF-8 的字节',
    mend: '以 UTF-8 编码另存，并检查显示为“�”的字。',
  },
  {
    code: 'fileTooLarge',
    changes: { [soil]: JSON.stringify({ id: 'soil', title: '土'.repeat(340_000), codes: [] }) },
    file: soil,
    pointer: '',
    message: '文件有 1020035 字节，超过 1 MB',
    mend: '把代码表拆成几张并用 includes 合起来，或删去多余的说明。',
  },
  {
    code: 'leadsOutside',
    changes: { 'demonstrations/town.json': leadsOutside },
    file: 'demonstrations/town.json',
    pointer: '',
    message: '这是一个指向定义文件夹之外的链接，没有读取',
    mend: '把文件本身放进来；链接只能指向定义文件夹之内。',
  },
  {
    code: 'strayFile',
    changes: { 'garden-2023/notes.json': {} },
    file: 'garden-2023/notes.json',
    pointer: '',
    message: '“garden-2023/notes.json”不在任何定义文件的位置',
    mend: '放到 code-lists/<代码表>.json、<目录>/catalogue.json、<目录>/tables/<表号>-<表名>.json、<目录>/checks.json、<目录>/indicators.json、plans/<计划>.json 或 demonstrations/<学校>.json。',
  },
  {
    code: 'catalogueFileMissing',
    changes: { 'orchard-2023/checks.json': { checks: [] } },
    file: 'orchard-2023/checks.json',
    pointer: '',
    message: '文件夹“orchard-2023”没有 catalogue.json',
    mend: '写 orchard-2023/catalogue.json，或把文件移到所属目录的文件夹。',
  },
];
