import { cellCodecs } from './cellCodecs.ts';
import type { SheetColumn } from './SheetColumn.ts';

const { text, number, list, textOrList, json, flag, word, scalar, bound, decimals, threshold, listOfLists } =
  cellCodecs;

const origins = word({ 通知: 'notice', 公开实现: 'public', 推断: 'inferred' });
const origin: readonly SheetColumn[] = [
  { heading: '出处', path: 'origin.kind', codec: origins },
  { heading: '出处来源', path: 'origin.source', codec: text },
];

const catalogue: readonly SheetColumn[] = [
  { heading: '标识', path: 'id', codec: text },
  { heading: '名称', path: 'title', codec: text },
  { heading: '年度', path: 'year', codec: number },
  { heading: '英文名', path: 'name', codec: text },
  { heading: '学校类型', path: 'family', codec: text },
  { heading: '继承', path: 'extends', codec: text },
  { heading: '数据层', path: 'layers', codec: list },
  { heading: '分组', path: 'groups', codec: list },
  { heading: '学校分组字段', path: 'schoolGroup', codec: text },
  { heading: '说明', path: 'description', codec: text },
];

const windows: readonly SheetColumn[] = [
  { heading: '名称', path: 'title', codec: text, width: 16 },
  { heading: '起日', path: 'start', codec: text, note: 'yyyy-MM-dd' },
  { heading: '止日', path: 'end', codec: text, note: 'yyyy-MM-dd' },
  { heading: '时点', path: 'at', codec: word({ 起日: 'start', 止日: 'end' }), note: '是一个时点时写，取起日还是止日' },
];

const tables: readonly SheetColumn[] = [
  { heading: '表号', path: 'table.no', codec: text },
  { heading: '名称', path: 'title', codec: text, width: 28 },
  { heading: '数据层', path: 'table.layer', codec: word({ 源数据: 'source', 基础数据: 'basic', 专项数据: 'special' }) },
  { heading: '分组', path: 'table.group', codec: text, names: 'groups' },
  { heading: '形状', path: 'table.shape', codec: word({ 一校一行: 'record', 多行: 'list' }) },
  { heading: '一行是什么', path: 'table.grain', codec: text, width: 18 },
  { heading: '主键', path: 'table.key', codec: list, width: 18, note: '字段名，用、隔开' },
  { heading: '主键范围', path: 'table.keyScope', codec: word({ 全校: 'collection', 一份填报单: 'submission' }) },
  { heading: '统计口径', path: 'table.window', codec: text, names: 'windows' },
  { heading: '结转自', path: 'table.follows', codec: textOrList, width: 24, note: '上年的表：目录/表名' },
  { heading: '结转的行', path: 'table.unchanged', codec: word({ 逐行确认: 'ask', 不再询问: 'keep' }) },
  { heading: '结转其中', path: 'table.carry', codec: list, note: '只从这些表结转行；都不结转写在最后一列' },
  { heading: '填报人字段', path: 'table.rowsOf', codec: text },
  { heading: '预备行来源', path: 'table.rowsFrom', codec: text, note: '一张表的表名；更复杂的写在最后一列' },
  { heading: '何时填报', path: 'table.applies', codec: text },
  { heading: '佐证', path: 'table.evidence', codec: flag },
  { heading: '误印的表号', path: 'table.printedNo', codec: text },
  { heading: '索引', path: 'table.indexes', codec: listOfLists, note: '字段名用,隔开，-为降序；几个索引用；隔开' },
  { heading: '多字段引用', path: 'table.references', codec: json, note: 'JSON' },
  { heading: '出处', path: 'table.origin.kind', codec: origins },
  { heading: '出处来源', path: 'table.origin.source', codec: text },
  { heading: '填报说明', path: 'description', codec: text, width: 40 },
];

const fields: readonly SheetColumn[] = [
  { heading: '标题', path: 'title', codec: text, width: 24 },
  { heading: '必填', path: 'required', codec: flag, width: 7 },
  { heading: '必填条件', path: 'requiredIf', codec: text, note: 'CEL 条件，如 this.hasCertificate' },
  { heading: '单位', path: 'unit', codec: text, width: 8 },
  { heading: '小数位数', path: 'decimals', codec: decimals, note: '2，或 存储/显示：6/2' },
  { heading: '最小值', path: 'minimum', codec: bound },
  { heading: '最大值', path: 'maximum', codec: bound },
  { heading: '最少字数', path: 'minLength', codec: number },
  { heading: '最多字数', path: 'maxLength', codec: number },
  { heading: '写法要求', path: 'pattern', codec: text, note: '正则表达式' },
  {
    heading: '代码表',
    path: 'codes.list',
    codec: textOrList,
    width: 20,
    names: 'codeLists',
    note: '几张代码表用、隔开',
  },
  { heading: '只用代码', path: 'codes.only', codec: list },
  { heading: '不用代码', path: 'codes.except', codec: list },
  { heading: '也可写其他', path: 'codes.open', codec: flag, note: '不在代码表中的也接受' },
  { heading: '上级代码取自', path: 'codes.parentFrom', codec: text, note: '字段名' },
  { heading: '由字段选定代码表', path: 'codes.by', codec: text, note: '字段名；各代码对应的代码表写在最后一列' },
  { heading: '引用的表', path: 'target.table', codec: text, names: 'tables' },
  { heading: '引用的字段', path: 'target.field', codec: text },
  { heading: '引用的名称', path: 'target.as', codec: text },
  { heading: '引用几行', path: 'target.match', codec: word({ 任意: 'any' }), note: '任意：值只是对方主键的一部分' },
  { heading: '也可写', path: 'target.allow', codec: list, note: '不表示任何一行的值' },
  { heading: '查不到时', path: 'target.missing', codec: word({ 警告: 'warning', 不提示: 'ignore' }) },
  { heading: '自动带出', path: 'copies', codec: textOrList },
  { heading: '自动计算', path: 'computed', codec: text, note: 'CEL 表达式' },
  { heading: '空时可填', path: 'typed', codec: word({ 是: 'ifEmpty' }) },
  { heading: '预填', path: 'default', codec: scalar },
  { heading: '统计口径', path: 'window', codec: text, names: 'windows', note: '与表不同时才写' },
  { heading: '隐私', path: 'privacy', codec: word({ 个人信息: 'personal', 敏感个人信息: 'sensitive' }) },
  { heading: '佐证', path: 'evidence', codec: flag },
  { heading: '结转', path: 'carry', codec: flag, note: '否：不结转上年的值' },
  { heading: '上年字段名', path: 'renamedFrom', codec: text },
  { heading: '填报说明', path: 'description', codec: text, width: 40 },
  { heading: '表单分组', path: 'display.group', codec: text },
  { heading: '表单次序', path: 'display.order', codec: number },
  { heading: '表单宽度', path: 'display.width', codec: word({ 窄: 's', 中: 'm', 宽: 'l', 整行: 'full' }) },
  { heading: '表单控件', path: 'display.widget', codec: text },
  ...origin,
];

const codeLists: readonly SheetColumn[] = [
  { heading: '名称', path: 'title', codec: text, width: 24 },
  { heading: '标准', path: 'standard', codec: text, width: 24 },
  { heading: '包含', path: 'includes', codec: list, note: '其代码也属于本表的代码表' },
  ...origin,
  { heading: '说明', path: 'description', codec: text, width: 40 },
];

const codes: readonly SheetColumn[] = [
  { heading: '代码', path: 'code', codec: text },
  { heading: '名称', path: 'label', codec: text, width: 28 },
  { heading: '英文名称', path: 'labelEn', codec: text },
  { heading: '上级代码', path: 'parent', codec: text },
  { heading: '别名', path: 'aliases', codec: list, note: '导入时也认得的写法，用、隔开' },
  { heading: '说明', path: 'note', codec: text, width: 28 },
  { heading: '起用年', path: 'from', codec: number },
  { heading: '停用年', path: 'to', codec: number, note: '最后一个有效的年度' },
];

const checks: readonly SheetColumn[] = [
  { heading: '标识', path: 'id', codec: text, width: 24 },
  { heading: '规则', path: 'rule', codec: text, width: 50, note: 'CEL 表达式' },
  { heading: '程度', path: 'severity', codec: word({ 错误: 'error', 警告: 'warning' }) },
  { heading: '指向字段', path: 'fields', codec: list },
  { heading: '提示', path: 'message', codec: text, width: 40 },
  { heading: '应通过的例子', path: 'examples.pass', codec: json, note: 'JSON' },
  { heading: '应不通过的例子', path: 'examples.fail', codec: json, note: 'JSON' },
];

const indicators: readonly SheetColumn[] = [
  { heading: '标识', path: 'id', codec: text, width: 24 },
  { heading: '名称', path: 'title', codec: text, width: 24 },
  { heading: '算法', path: 'formula', codec: text, width: 50, note: 'CEL 表达式' },
  { heading: '单位', path: 'unit', codec: text },
  { heading: '小数位数', path: 'decimals', codec: number },
  { heading: '维度', path: 'by', codec: list, note: '表名.字段名' },
  { heading: '方向', path: 'direction', codec: word({ 不低于: 'min', 不高于: 'max' }) },
  { heading: '合格', path: 'qualified', codec: threshold, note: '一个数，或按学校分组：A=18；B=20' },
  { heading: '限制', path: 'limited', codec: threshold },
  { heading: '来源', path: 'source', codec: text },
  { heading: '说明', path: 'description', codec: text, width: 40 },
];

/** The columns of each sheet of a workbook of definitions. */
export const definitionColumns = { catalogue, windows, tables, fields, codeLists, codes, checks, indicators };
