import type { CodeList } from '#schema/definition/CodeList.ts';
import type { PropertyFile, TableFile } from '#schema/definition/TableFile.ts';
import { plainTitle } from '#schema/drafting/plainTitle.ts';
import type { BenchFault } from '#schema/issues/BenchFault.ts';
import { draftCodes } from './draftCodes.ts';
import type { FormColumn, FormTable } from './FormTable.ts';
import { inferField } from './inferField.ts';
import { latinName } from './latinName.ts';
import { matchColumns, type NamedProperty } from './matchColumns.ts';

/** What drafts of all tables share. */
export interface Drafting {
  readonly catalogue: string;
  readonly lists: ReadonlyMap<string, CodeList>;
  /** Names that fields of the same title bear elsewhere. */
  readonly knownNames: ReadonlyMap<string, string>;
  /** Code lists that no file has yet, filled as drop-downs ask for them. */
  readonly newLists: Map<string, CodeList>;
  readonly doubts: BenchFault[];
}

/** The definition of a form, made of last year's where there is one; what is unsure goes into the doubts. */
export function draftTable(form: FormTable, base: TableFile | undefined, drafting: Drafting): TableFile {
  const fields = Object.entries(base?.properties ?? {}).map(([name, property]): NamedProperty => ({ name, property }));
  const columns = withOwnTitles(form.columns);
  const matched = matchColumns(columns, fields);
  const doubt = doubtsOf(form, drafting);
  const properties = new Map<string, PropertyFile>(fields.map(({ name, property }) => [name, property]));
  const taken = new Set(properties.keys());
  const placed: (readonly [name: string, after: string | undefined])[] = [];
  const marked = columns.some(({ required }) => required);
  const required = new Set(base?.required);
  let last: string | undefined;
  for (const column of columns) {
    const match = matched.get(column);
    // Numbers of rows are nobody's field, unless they were last year.
    if (match === undefined && /^序\s*号$/.test(column.title)) continue;
    if (column.hidden)
      doubt(column, 'columnHidden', `列“${column.title}”是隐藏的`, '核对它是否真要填报，不要就从定义中删去。');
    if (match === undefined) {
      const { name, property } = newField(column, taken, base !== undefined, drafting, doubt);
      taken.add(name);
      properties.set(name, property);
      placed.push([name, last]);
      if (column.required) required.add(name);
      last = name;
      continue;
    }
    if (!match.sure) {
      const others = match.others.map(({ name, property }) => `${property.title}（${name}）`).join('、');
      doubt(
        column,
        'fieldUnsure',
        `“${column.title}”认作上年的“${match.property.title}”（${match.name}）${others === '' ? '' : `，也可能是 ${others}`}`,
        '标题不完全相同：核对是不是同一个字段；不是就改成新字段。',
      );
    }
    properties.set(match.name, keptField(asBefore(column, match.property), match.property, drafting, doubt));
    if (marked && !isDerived(match.property) && column.required !== required.has(match.name)) {
      if (column.required) required.add(match.name);
      else required.delete(match.name);
      doubt(
        column,
        'requiredChanged',
        `“${column.title}”${column.required ? '标了必填，上年不必填' : '没有标必填，上年必填'}`,
        '按工作簿改了，请核对。',
      );
    }
    last = match.name;
  }
  const found = new Set([...matched.values()].map(({ name }) => name));
  for (const { name, property } of fields)
    if (!found.has(name) && !isDerived(property))
      doubt(
        undefined,
        'fieldMissing',
        `上年的字段“${property.title}”（${name}）在工作簿中没有`,
        '仍保留着；确实取消就在 properties 中把它写成 null，并检查用到它的规则。',
      );
  const order = fields.map(({ name }) => name);
  for (const [name, after] of placed)
    order.splice(after === undefined ? (base === undefined ? order.length : 0) : order.indexOf(after) + 1, 0, name);
  const drafted = Object.fromEntries(order.map((name) => [name, properties.get(name) ?? {}]));
  const kept = order.filter((name) => required.has(name));
  return base === undefined
    ? newTable(form, drafted, kept, drafting, doubt)
    : {
        ...base,
        title: form.title,
        ...(form.remarks.length === 0 ? {} : { description: form.remarks.join('\n') }),
        table: { ...base.table, ...(form.no === undefined ? {} : { no: form.no }) },
        properties: drafted,
        ...(kept.length === 0 ? {} : { required: kept }),
      };
}

type Doubt = (column: FormColumn | undefined, code: string, message: string, mend: string) => void;

function doubtsOf(form: FormTable, { doubts }: Drafting): Doubt {
  return (column, code, message, mend) =>
    doubts.push({
      code,
      sheet: form.sheet,
      cell: column?.cell ?? form.cell,
      message: `${form.title}：${message}`,
      mend,
    });
}

function isDerived({ copies, computed }: PropertyFile): boolean {
  return copies !== undefined || computed !== undefined;
}

/** Where two columns bear one title, the words above them tell them apart. */
function withOwnTitles(columns: readonly FormColumn[]): readonly FormColumn[] {
  const counts = Map.groupBy(columns, ({ title }) => title);
  return columns.map((column) =>
    (counts.get(column.title)?.length ?? 0) > 1 && column.path.length > 1
      ? { ...column, title: column.path.join('：') }
      : column,
  );
}

function newField(
  column: FormColumn,
  taken: ReadonlySet<string>,
  isChange: boolean,
  drafting: Drafting,
  doubt: Doubt,
): NamedProperty {
  const known = drafting.knownNames.get(column.title);
  const name = known !== undefined && !taken.has(known) ? known : latinName(column.title, taken);
  const { property, from } = inferField(column);
  const codes = column.choices === undefined || property.type === 'boolean' ? {} : draftCodes(column, drafting, doubt);
  const group = column.path.length > 1 ? column.path[0] : undefined;
  doubt(
    column,
    isChange ? 'fieldNew' : 'fieldDrafted',
    `${isChange ? '新字段' : '字段'}“${column.title}”：名称“${name}”${known === name ? '取自同标题的字段' : '由拼音拟定'}${from === undefined ? '' : `，类型由${from}推断`}`,
    '核对英文名、类型、必填与隐私。',
  );
  if (column.formula !== undefined)
    doubt(
      column,
      'formulaFound',
      `“${column.title}”在工作簿中是公式 =${column.formula}`,
      '可能应当自动计算：把算法写成 computed。',
    );
  return {
    name,
    property: { ...property, ...codes, ...(group === undefined ? {} : { display: { group } }), origin: 'notice' },
  };
}

/** What stands in brackets is no unit where last year's title had it too. */
function asBefore(column: FormColumn, { title = '', unit }: PropertyFile): FormColumn {
  const had = plainTitle(title) === plainTitle(column.heading) && column.heading !== column.title;
  if (column.unit === undefined || unit !== undefined || !had) return column;
  const { unit: _brackets, ...rest } = column;
  return { ...rest, title: column.heading };
}

/** Last year's field with what the form says otherwise. */
function keptField(column: FormColumn, property: PropertyFile, drafting: Drafting, doubt: Doubt): PropertyFile {
  const { unit } = column;
  if (unit !== undefined && unit !== property.unit)
    doubt(
      column,
      'unitChanged',
      `“${column.title}”的单位：${property.unit ?? '（无）'} → ${unit}`,
      '按工作簿改了；结转时 元 与 万元 会换算，其他单位不会。',
    );
  const choices = property.type === 'array' || property.codeList === undefined ? undefined : column.choices;
  if (choices !== undefined) choicesDiffer(column, choices, property, drafting, doubt);
  const { property: inferred } = inferField(column);
  if (column.samples.length > 0 && clash(property, inferred))
    doubt(
      column,
      'typeUnsure',
      `“${column.title}”上年是 ${property.format ?? property.type}，样例行像是 ${inferred.format ?? inferred.type}`,
      '保留了上年的类型，请核对。',
    );
  if (column.formula !== undefined && !isDerived(property))
    doubt(
      column,
      'formulaFound',
      `“${column.title}”在工作簿中是公式 =${column.formula}`,
      '可能应当自动计算：把算法写成 computed。',
    );
  return {
    ...property,
    title: column.title,
    ...(unit === undefined ? {} : { unit }),
    ...(column.note === undefined ? {} : { description: column.note }),
  };
}

function choicesDiffer(
  column: FormColumn,
  choices: readonly string[],
  { codeList }: PropertyFile,
  { lists }: Drafting,
  doubt: Doubt,
): void {
  const id = typeof codeList === 'string' ? codeList : undefined;
  const labels = new Set((id === undefined ? undefined : lists.get(id))?.codes.map(({ label }) => label));
  if (labels.size === 0) return;
  const added = choices.filter((choice) => !labels.has(choice.replace(/^[0-9A-Za-z]+[\s.\-、]+/, '')));
  if (added.length > 0)
    doubt(
      column,
      'choicesDiffer',
      `“${column.title}”的下拉列表有代码表“${id}”没有的：${added.slice(0, 8).join('、')}`,
      '代码表没有改动：确实增加就写进代码表（用 from 注明起用年）。',
    );
}

function clash(property: PropertyFile, inferred: PropertyFile): boolean {
  return (property.type === 'integer' || property.type === 'number') && inferred.type === 'string';
}

/** A table that last year did not have: what no form says is put in and listed. */
function newTable(
  form: FormTable,
  properties: Readonly<Record<string, PropertyFile>>,
  required: readonly string[],
  { catalogue }: Drafting,
  doubt: Doubt,
): TableFile {
  const names = Object.keys(properties);
  const name = latinName(form.title.replace(/表$/, ''), new Set());
  const key = names.find((own) => /号$|编号|代码$/.test(properties[own]?.title ?? '')) ?? names[0];
  doubt(
    undefined,
    'tableNew',
    `新表：名称“${name}”由拼音拟定${form.vertical ? '' : `，主键“${key}”由标题推断`}；数据层、分组、统计口径待定`,
    '核对 table 的各项：name、layer、group、grain、key、window、follows。',
  );
  return {
    $schema: '../../../schema/table-definition.schema.json',
    $id: `${catalogue}/${name}`,
    title: form.title,
    ...(form.remarks.length === 0 ? {} : { description: form.remarks.join('\n') }),
    type: 'object',
    table: {
      no: form.no ?? '0',
      name,
      layer: 'special',
      group: '',
      shape: form.vertical ? 'record' : 'list',
      grain: form.vertical ? '一所学校' : '一行',
      ...(form.vertical || key === undefined ? {} : { key: [key] }),
      window: '',
      origin: 'notice',
    },
    properties,
    required: names.filter((own) => required.includes(own) || (!form.vertical && own === key)),
  } as TableFile;
}
