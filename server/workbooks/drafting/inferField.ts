import type { PropertyFile } from '#schema/definition/TableFile.ts';
import type { FormColumn } from './FormTable.ts';

/** What the cells of a column say its type is, or the words of its heading where there are none. */
export interface Inferred {
  readonly property: PropertyFile;
  /** From what it was inferred, Chinese; absent where the cells themselves are held to it. */
  readonly from?: string;
}

const year = /^(?:19|20|21)\d{2}$/;
const day = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/;
const month = /^\d{4}[-/.年]\d{1,2}月?$/;

/** The type of a column without a definition of last year's. */
export function inferField(column: FormColumn): Inferred {
  const { title, unit, note, choices, rule } = column;
  const shared = {
    title,
    ...(note === undefined ? {} : { description: note }),
    ...(unit === undefined ? {} : { unit }),
  };
  if (choices !== undefined && choices.length <= 3 && choices.every((choice) => choice === '是' || choice === '否'))
    return { property: { type: 'boolean', ...shared } };
  if (choices !== undefined) return { property: { type: 'string', ...shared } };
  if (rule?.type === 'whole') return { property: { type: 'integer', ...shared, ...bounds(rule, title) } };
  if (rule?.type === 'decimal') return { property: { type: 'number', decimals: 2, ...shared, ...bounds(rule, title) } };
  if (rule?.type === 'date') return { property: { type: 'string', format: 'date', ...shared } };
  const byCells = ofSamples(column);
  if (byCells !== undefined) return { property: { ...byCells, ...shared }, from: '样例行' };
  return { property: { ...ofTitle(title, unit), ...shared }, from: '标题' };
}

/** A literal year is no bound: it would be wrong a year later. */
function bounds(
  { low, high }: NonNullable<FormColumn['rule']>,
  title: string,
): Pick<PropertyFile, 'minimum' | 'maximum'> {
  if (/年份|年度/.test(title)) return {};
  return {
    ...(low === undefined ? {} : { minimum: low }),
    ...(high === undefined || high < (low ?? 0) ? {} : { maximum: high }),
  };
}

type Typed = Pick<PropertyFile, 'format' | 'decimals' | 'maxLength' | 'minimum'> & {
  readonly type: NonNullable<PropertyFile['type']>;
};

function ofSamples({ samples, numberFormat = '' }: FormColumn): Typed | undefined {
  if (samples.length === 0) return undefined;
  const texts = samples.map((sample) => (sample instanceof Date ? '' : String(sample).trim()));
  if (samples.every((sample) => sample instanceof Date))
    return /d/i.test(numberFormat) || numberFormat === ''
      ? { type: 'string', format: 'date' }
      : { type: 'string', format: 'year-month' };
  if (texts.every((text) => text === '是' || text === '否' || text === 'true' || text === 'false'))
    return { type: 'boolean' };
  if (texts.every((text) => day.test(text))) return { type: 'string', format: 'date' };
  if (texts.every((text) => year.test(text))) return { type: 'integer', format: 'year' };
  if (texts.every((text) => month.test(text))) return { type: 'string', format: 'year-month' };
  if (texts.some((text) => /^0\d/.test(text))) return { type: 'string', maxLength: 100 };
  if (samples.every((sample) => typeof sample === 'number')) {
    const places = Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0), formatPlaces(numberFormat));
    return places === 0 ? { type: 'integer', minimum: 0 } : { type: 'number', decimals: Math.min(places, 6) };
  }
  return { type: 'string', maxLength: Math.max(100, ...texts.map((text) => Math.ceil(text.length / 100) * 100)) };
}

function formatPlaces(format: string): number {
  return /\.(0+)/.exec(format)?.[1]?.length ?? 0;
}

/** By the words people use; always to be looked at. */
function ofTitle(title: string, unit: string | undefined): Typed {
  if (/身份证/.test(title)) return { type: 'string', format: 'id-number' };
  if (/统一社会信用代码/.test(title)) return { type: 'string', format: 'credit-code' };
  if (/邮箱|e-?mail/i.test(title)) return { type: 'string', format: 'email' };
  if (/网址/.test(title)) return { type: 'string', format: 'uri' };
  if (/电话|手机/.test(title)) return { type: 'string', format: 'phone' };
  if (/ISBN|书号/i.test(title)) return { type: 'string', format: 'isbn' };
  if (title.startsWith('是否')) return { type: 'boolean' };
  if (title.endsWith('年月')) return { type: 'string', format: 'year-month' };
  if (/日期$|时间$/.test(title)) return { type: 'string', format: 'date' };
  if (/年份$|年度$/.test(title)) return { type: 'integer', format: 'year' };
  if (unit !== undefined && /元|㎡|亩|公顷|%|GB|学分|小时/.test(unit))
    return { type: 'number', decimals: 2, minimum: 0 };
  if (/率$|比例$|面积$|金额$|经费$/.test(title)) return { type: 'number', decimals: 2, minimum: 0 };
  if (unit !== undefined || /数$|数量$|人数$|合计$|总数$/.test(title)) return { type: 'integer', minimum: 0 };
  return { type: 'string', maxLength: 100 };
}
