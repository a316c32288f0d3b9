import type { FaultCase } from './FaultCase.ts';
import type { Changes } from '../gardenFiles.ts';
import { beds, plantings } from './paths.ts';

/** A further field of the beds. */
function field(property: object): Changes {
  return { [beds]: { properties: { extra: { type: 'string', title: '附加', ...property } } } };
}

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

export const shapeCases: readonly FaultCase[] = [
  {
    code: 'unknownKeyword',
    changes: { [beds]: { properties: { bedName: { maxLenght: 40 } } } },
    file: beds,
    pointer: '/properties/bedName/maxLenght',
    message: '没有关键字“maxLenght”',
    mend: '是否想写“maxLength”？这里可用：type、title、description、format、pattern、minLength、maxLength、minimum、maximum、default、items、requiredIf、decimals、unit、codeList、reference、copies、computed、typed、window、privacy、renamedFrom、carry、evidence、display、origin。',
  },
  {
    code: 'forbiddenKeyword',
    changes: { [beds]: { properties: { soil: { enum: ['1', '2'] } } } },
    file: beds,
    pointer: '/properties/soil/enum',
    message: '定义中不用 JSON Schema 的“enum”',
    mend: '可选的值写成 code-lists/ 中的代码表，用 codeList 引用。',
  },
  {
    code: 'missingKeyword',
    changes: { [beds]: { table: { window: null } } },
    file: beds,
    pointer: '/table',
    message: '缺少“window”',
    mend: '补上“window”：统计口径：目录 catalogue.json 的 windows 之一。',
  },
  {
    code: 'wrongType',
    changes: { [beds]: { properties: { bedName: { maxLength: '40' } } } },
    file: beds,
    pointer: '/properties/bedName/maxLength',
    message: '“maxLength”应是整数，现在是文本',
    mend: '写成整数。最多字符数；200 起画成多行文本。',
  },
  {
    code: 'notAllowedValue',
    changes: { [beds]: { table: { shape: 'lists' } } },
    file: beds,
    pointer: '/table/shape',
    message: '“lists”不是这里允许的值',
    mend: '是否想写“list”？允许：record、list。',
  },
  {
    code: 'wrongForm',
    changes: check({ id: '名称' }),
    file: beds,
    pointer: '/checks/0/id',
    message: '“名称”的写法不对',
    mend: '稳定的标识，在表中唯一，如 age-range。形式：^[a-z0-9]+(-[a-z0-9]+)*$',
  },
  {
    code: 'outOfRange',
    changes: { [beds]: { properties: { bedName: { title: '' } } } },
    file: beds,
    pointer: '/properties/bedName/title',
    message: '“title”至少 1 个字符',
    mend: '改到允许的范围：至少 1 个字符。',
  },
  {
    code: 'repeatedEntry',
    changes: { [beds]: { required: ['bedCode', 'soil', 'soil'] } },
    file: beds,
    pointer: '/required',
    message: '“soil”列了两次',
    mend: '只保留一个。',
  },
  {
    code: 'keywordOutOfPlace',
    changes: field({ type: 'boolean', maxLength: 3 }),
    file: beds,
    pointer: '/properties/extra/maxLength',
    message: '“maxLength”不能用在 boolean 字段上',
    mend: '删去它；它只用于：string。',
  },
  {
    code: 'keywordsExclude',
    changes: { [plantings]: { properties: { bedName: { computed: 'this.plantingNo' } } } },
    file: plantings,
    pointer: '/properties/bedName/computed',
    message: '“copies”与“computed”不能同时使用',
    mend: '只保留“copies”或“computed”。',
  },
];
