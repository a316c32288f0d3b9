import type { Change, ChangeSubject, CodeDifference } from './Change.ts';

const subjects: Readonly<Record<ChangeSubject, string>> = {
  catalogue: '目录',
  table: '表',
  field: '字段',
  check: '校验',
  indicator: '指标',
  codeList: '代码表',
  department: '部门',
  phase: '阶段',
  review: '审核层级',
  duty: '任务分工',
  plan: '计划',
};

const aspects: Readonly<Record<string, string>> = {
  title: '名称',
  description: '填报说明',
  type: '类型',
  decimals: '小数位数',
  unit: '单位',
  required: '是否必填',
  requiredIf: '必填条件',
  pattern: '写法要求',
  minLength: '最少字数',
  maxLength: '最多字数',
  minimum: '最小值',
  maximum: '最大值',
  codeList: '代码表',
  reference: '引用',
  copies: '自动带出',
  computed: '自动计算',
  typed: '得不到值时',
  window: '统计口径',
  privacy: '隐私',
  default: '预填值',
  evidence: '佐证',
  carry: '结转',
  display: '表单分组',
  order: '字段的先后次序',
  no: '表号',
  layer: '数据层',
  layers: '数据层',
  group: '分组',
  groups: '分组',
  shape: '形状',
  grain: '一行是什么',
  key: '主键',
  keyScope: '主键的范围',
  rowsOf: '填报人字段',
  rowsFrom: '预备行的来源',
  applies: '何时填报',
  unchanged: '结转而来的行',
  references: '多字段引用',
  rule: '规则',
  severity: '严重程度',
  message: '提示',
  formula: '算法',
  direction: '方向',
  qualified: '合格标准',
  limited: '限制标准',
  merged: '由几张表合并',
  divided: '分成几张表',
  fills: '填报部门',
  reviews: '审核部门',
  due: '期限',
  assists: '协助部门',
  ask: '咨询',
  kind: '种类',
  opens: '开始',
  closes: '截止',
  after: '须先完成的阶段',
  by: '审核的部门',
  tables: '审核的表',
  core: '核心表',
  signatures: '签字栏',
  daily: '日常填报',
  networks: '网段',
};

/** What changed, in a plain Chinese sentence without its effect; the table is named by whoever shows it. */
export function changeText(change: Change): string {
  const what = `${subjects[change.subject]}“${change.title}”`;
  const name = change.subject === 'field' ? `${what}（${change.name}）` : what;
  if (change.act === 'added') return `新增${name}${change.after === undefined ? '' : `：${change.after}`}`;
  if (change.act === 'removed') return `取消${name}${change.before === undefined ? '' : `：${change.before}`}`;
  if (change.act === 'renamed')
    return `${what}改名：${change.before} → ${change.after}${change.guessed === true ? '（按标题推断）' : ''}`;
  const aspect = aspects[change.aspect ?? ''] ?? change.aspect ?? '';
  const codes = change.codes === undefined ? '' : `；${codesText(change.codes)}`;
  const used = change.usedBy === undefined ? '' : `（用于 ${change.usedBy.length} 个字段）`;
  if (change.subject === 'codeList') return `${name}${used}${codes.replace('；', '：')}`;
  const { before, after } = change;
  if (change.aspect === 'merged') return `${aspect}：${before}`;
  if (change.aspect === 'divided') return `${aspect}：${after}`;
  const values =
    before === undefined && after === undefined ? '有变化' : `${before ?? '（无）'} → ${after ?? '（无）'}`;
  const subject = change.subject === 'table' || change.subject === 'duty' ? '' : `${name}的`;
  return `${subject}${aspect}：${values}${codes}`;
}

/** The first few codes of each kind, and how many there are. */
function codesText({ added, removed, relabelled }: CodeDifference): string {
  return [
    several(
      '新增',
      added.map(({ code, label }) => `${code} ${label}`),
    ),
    several(
      '取消',
      removed.map(({ code, label }) => `${code} ${label}`),
    ),
    several(
      '改名',
      relabelled.map(({ code, before, label }) => `${code} ${before} → ${label}`),
    ),
  ]
    .filter((text) => text !== '')
    .join('；');
}

const mostShown = 8;

function several(word: string, codes: readonly string[]): string {
  if (codes.length === 0) return '';
  const more = codes.length > mostShown ? ` 等 ${codes.length} 个` : '';
  return `${word}代码 ${codes.slice(0, mostShown).join('、')}${more}`;
}
