import type { Bound, Field } from '../definition/Field.ts';
import type { Aspect } from './Aspect.ts';
import { typeText } from './typeText.ts';

const windowEnds = { start: '统计口径的起日', end: '统计口径的止日' };

/** What can differ between a field and the field it comes from; its codes apart. */
export const fieldAspects: readonly Aspect<Field>[] = [
  harmless('title', ({ title }) => title),
  harmless('description', ({ description }) => description),
  {
    name: 'type',
    text: typeText,
    effect: (before, after) =>
      widens(before, after) ? undefined : '已有的值可能不合新的类型：结转时逐值转换，转换不了的留空并标出',
  },
  {
    name: 'decimals',
    text: ({ decimals }) => decimals && `存 ${decimals.stored} 位，显示 ${decimals.shown} 位`,
    effect: (before, after) =>
      (after.decimals?.stored ?? 0) < (before.decimals?.stored ?? 0) ? '位数变少，已有的值可能放不下' : undefined,
  },
  {
    name: 'unit',
    text: ({ unit }) => unit,
    effect: ({ unit: from = '' }, { unit: to = '' }) =>
      [from, to].every((unit) => unit === '元' || unit === '万元')
        ? '数值的单位变了：结转时自动换算'
        : '数值的单位变了：上年的值不能直接沿用，须按新单位填写',
  },
  {
    name: 'required',
    text: ({ required }) => (required ? '必填' : '选填'),
    // What the system fills in is nobody's duty.
    effect: (_, { required, copies, computed }) =>
      required && copies === undefined && computed === undefined ? '以前可以不填，现在提交前必须填写' : undefined,
  },
  {
    name: 'requiredIf',
    text: ({ requiredIf }) => requiredIf,
    effect: (_, after) => (after.requiredIf === undefined || after.required ? undefined : '满足条件时必须填写'),
  },
  {
    name: 'pattern',
    text: ({ pattern }) => pattern,
    effect: (_, { pattern }) => (pattern === undefined ? undefined : '已有的值可能不合新的写法'),
  },
  {
    name: 'minLength',
    text: ({ minLength }) => minLength?.toString(),
    effect: ({ minLength: from = 0 }, { minLength: to = 0 }) => (to > from ? '太短的值不再接受' : undefined),
  },
  {
    name: 'maxLength',
    text: ({ maxLength }) => maxLength?.toString(),
    effect: ({ maxLength: from = Infinity }, { maxLength: to = Infinity }) =>
      to < from ? '太长的值不再接受' : undefined,
  },
  {
    name: 'minimum',
    text: ({ minimum }) => boundText(minimum),
    effect: ({ minimum: from }, { minimum: to }) => (tighter(to, from) ? '太小的值不再接受' : undefined),
  },
  {
    name: 'maximum',
    text: ({ maximum }) => boundText(maximum),
    effect: ({ maximum: from }, { maximum: to }) => (tighter(from, to) ? '太大的值不再接受' : undefined),
  },
  {
    name: 'reference',
    text: referenceText,
    effect: (_, { references }) =>
      references === undefined ? '查询中不再有被引用的行' : '值须在新的表中找到；查询中被引用的行变了',
  },
  {
    name: 'copies',
    text: ({ copies }) => copies?.join('、'),
    effect: (_, { copies }) => (copies === undefined ? '不再自动带出，须由人填写' : '改由系统带出，填报者不再填写'),
  },
  {
    name: 'computed',
    text: ({ computed }) => computed,
    effect: (before, { computed }) =>
      computed === undefined
        ? '不再自动计算，须由人填写'
        : before.computed === undefined
          ? '改由系统计算，填报者不再填写'
          : '算法变了，与上年的数不可直接相比',
  },
  {
    name: 'typed',
    text: ({ typedIfEmpty }) => (typedIfEmpty ? '得不到值时由人填写' : undefined),
    effect: (_, { typedIfEmpty }) => (typedIfEmpty ? undefined : '不能再由人填写'),
  },
  { name: 'window', text: ({ window }) => window, effect: () => '统计口径变了，与上年的数不可直接相比' },
  {
    name: 'privacy',
    text: ({ privacy }) => privacy && (privacy === 'sensitive' ? '敏感个人信息' : '个人信息'),
    effect: ({ privacy: from }, { privacy: to }) =>
      to === undefined || from === 'sensitive' ? undefined : '无权的人从此看到的是空值',
  },
  harmless('default', (field) => field.default?.toString()),
  {
    name: 'evidence',
    text: ({ evidence }) => (evidence ? '可附佐证' : undefined),
    effect: (_, { evidence }) => (evidence ? undefined : '不能再附佐证'),
  },
  {
    name: 'carry',
    text: ({ carry }) => (carry ? '结转' : '不结转'),
    effect: (_, { carry }) => (carry ? undefined : '不再结转上年的值，须重新填写'),
  },
  harmless('display', ({ display }) => display.group),
];

function harmless(name: string, text: (field: Field) => string | undefined): Aspect<Field> {
  return { name, text, effect: () => undefined };
}

/** Whether every value of one type is a value of the other that means the same. */
function widens(before: Field, after: Field): boolean {
  if (after.kind === 'text' && after.format === undefined) return ['text', 'code', 'reference'].includes(before.kind);
  if (after.kind === 'decimal') return before.kind === 'integer';
  if (after.kind === 'reference') return before.kind === 'text' || before.kind === 'reference';
  return before.kind === after.kind && after.format === undefined;
}

function boundText(bound: Bound | undefined): string | undefined {
  return typeof bound === 'object' ? windowEnds[bound.window] : bound?.toString();
}

/** Whether a lower bound (or, the other way round, an upper one) leaves less room than another. */
function tighter(bound: Bound | undefined, than: Bound | undefined): boolean {
  if (typeof bound === 'number' && typeof than === 'number') return bound > than;
  return bound !== undefined && than === undefined;
}

function referenceText({ references, allow, missing }: Field): string | undefined {
  if (references === undefined) return undefined;
  const targets = references.map(({ table, field, as }) => `${table}.${field} → ${as}`).join('，或 ');
  const allowed = allow === undefined ? '' : `；可写 ${allow.join('、')}`;
  return `${targets}${allowed}${missing === undefined ? '' : missing === 'ignore' ? '；查不到不提示' : '；查不到只警告'}`;
}
