import { type GraphQLInputObjectType, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';
import { changeText } from '#schema/comparing/changeText.ts';
import { codeListText, offeredCodes } from '#schema/comparing/compareCodes.ts';
import { fieldThroughYears } from '#schema/comparing/fieldThroughYears.ts';
import { typeText } from '#schema/comparing/typeText.ts';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Field } from '#schema/definition/Field.ts';
import { isTyped } from '#schema/definition/isTyped.ts';
import type { Table } from '#schema/definition/Table.ts';
import { graphqlTypeName, snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import { rulesReading, type ReadingRule } from '#schema/rules/rulesReading.ts';
import { tableConstraints } from '../database/tableConstraints.ts';
import { buildGraphql } from './buildGraphql.ts';

/** One heading of an explanation with its lines, a label and what is said of it. */
export interface ExplanationPart {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** Everything that is derived from one field; Chinese. */
export interface FieldExplanation {
  readonly catalogue: string;
  readonly table: string;
  readonly field: string;
  readonly parts: readonly ExplanationPart[];
}

/** Explains a field: definition, column, GraphQL, form, rules, people, codes, privacy, and its earlier years. */
export function explainField(
  definitions: Definitions,
  catalogue: Catalogue,
  table: Table,
  field: Field,
): FieldExplanation {
  return {
    catalogue: catalogue.id,
    table: table.name,
    field: field.name,
    parts: [
      defined(catalogue, table, field),
      stored(definitions, catalogue, table, field),
      asked(definitions, catalogue, table, field),
      shown(field),
      ruled(definitions, catalogue, table, field),
      filled(definitions, catalogue, table, field),
      ...(field.codeList === undefined ? [] : [coded(catalogue, field)]),
      hidden(field),
      through(definitions, catalogue, table, field),
    ].map(({ title, lines }) => ({ title, lines: lines.filter(({ text }) => text !== '') })),
  };
}

function part(title: string, lines: Readonly<Record<string, string | number | undefined>>): ExplanationPart {
  return { title, lines: Object.entries(lines).map(([label, text]) => ({ label, text: String(text ?? '') })) };
}

function defined(catalogue: Catalogue, table: Table, field: Field): ExplanationPart {
  const placed = placeTable(table, catalogue, catalogue.codeLists).fields.get(field.name);
  const window = catalogue.windows[field.window ?? table.window];
  return part('定义', {
    文件: table.file,
    表: `${table.no} ${table.title}（${table.name}）`,
    字段: `${field.title}（${field.name}）`,
    类型: typeText(field),
    必填: field.required ? '是' : field.requiredIf === undefined ? '否' : `满足条件时：${field.requiredIf}`,
    单位: field.unit,
    小数位数: field.decimals && `存 ${field.decimals.stored} 位，显示 ${field.decimals.shown} 位`,
    最小值: placed?.minimum,
    最大值: placed?.maximum,
    最少字数: field.minLength,
    最多字数: field.maxLength,
    写法要求: field.pattern,
    预填可改: field.default?.toString(),
    自动带出: field.copies?.join('、'),
    自动计算: field.computed,
    得不到值时: field.typedIfEmpty ? '由人填写' : '',
    统计口径: window && `${window.title} ${window.start} 至 ${window.end}`,
    主键: table.key.includes(field.name) ? `是（${table.key.join('、')}）` : '',
    说明: field.description,
    出处: field.origin && [field.origin.kind, field.origin.source].filter(Boolean).join('：'),
  });
}

function stored(definitions: Definitions, catalogue: Catalogue, table: Table, field: Field): ExplanationPart {
  const type = kindOf(field).postgresType(field);
  const checks = tableConstraints([{ catalogue, table }], definitions).filter(
    (constraint) => constraint.field === field.name,
  );
  return {
    title: '数据库',
    lines: [
      {
        label: '列',
        text:
          type === undefined
            ? '没有列：文件存在佐证表中'
            : `${snakeCase(catalogue.name)}.${snakeCase(table.name)}.${snakeCase(field.name)} ${type}`,
      },
      ...checks.map(({ name, condition }) => ({ label: 'CHECK', text: `${name}：${condition}` })),
    ],
  };
}

function asked(definitions: Definitions, catalogue: Catalogue, table: Table, field: Field): ExplanationPart {
  const { schema } = buildGraphql({ ...definitions, catalogues: [catalogue] }, undefined, () => {
    throw new Error('An explanation stores nothing');
  });
  const name = graphqlTypeName(catalogue, table);
  const row = schema.getType(name);
  const fields = isObjectType(row) ? row.getFields() : {};
  const operators = inputOf(schema, `${name}Where`)?.getFields()[field.name]?.type;
  const ordered = inputOf(schema, `${name}Order`)?.getFields()[field.name] !== undefined;
  const own = Object.values(fields).filter(({ name: given }) =>
    [field.name, `${field.name}Label`, `${field.name}Labels`, ...(field.references ?? []).map(({ as }) => as)].includes(
      given,
    ),
  );
  return {
    title: 'GraphQL',
    lines: [
      ...own.map((found) => ({ label: '字段', text: `${name}.${found.name}: ${found.type.toString()}` })),
      {
        label: '筛选',
        text: isInputObjectType(operators) ? `${operators.name}：${Object.keys(operators.getFields()).join(' ')}` : '',
      },
      { label: '排序', text: ordered ? `${name}Order.${field.name}` : '' },
    ],
  };
}

function inputOf(schema: GraphQLSchema, name: string): GraphQLInputObjectType | undefined {
  const type = schema.getType(name);
  return isInputObjectType(type) ? type : undefined;
}

function shown(field: Field): ExplanationPart {
  return part('表单与工作簿', {
    控件: field.display.widget ?? kindOf(field).widget,
    可填: isTyped(field) ? '由人填写' : '只读',
    分组: field.display.group,
    宽度: field.display.width,
    单元格格式: kindOf(field).cellFormat(field),
    佐证: field.evidence ? '可附文件' : '',
  });
}

const kinds: Readonly<Record<ReadingRule['kind'], string>> = {
  requiredIf: '必填条件',
  computed: '自动计算',
  applies: '何时填报',
  where: '预备行',
  check: '校验',
  indicator: '指标',
};

function ruled(definitions: Definitions, catalogue: Catalogue, table: Table, field: Field): ExplanationPart {
  const referring = catalogue.tables.flatMap((other) =>
    other.fields.flatMap((own) => [
      ...(own.references ?? [])
        .filter((target) => target.table === table.name && target.field === field.name)
        .map(() => ({ label: '被引用', text: `${other.title}·${own.title}（${other.name}.${own.name}）` })),
      ...(own.copies ?? [])
        .filter((path) => copiesField(path, other, table, field))
        .map(() => ({ label: '带出到', text: `${other.title}·${own.title}（${other.name}.${own.name}）` })),
    ]),
  );
  const indexes = table.indexes.filter((index) => index.some((name) => name.replace('-', '') === field.name));
  return {
    title: '规则与联系',
    lines: [
      ...rulesReading(field, catalogue, definitions).map((rule) => ({
        label: kinds[rule.kind],
        text: `${rule.table === undefined ? '' : `${rule.table}.`}${rule.name} ${rule.title}：${rule.rule}`,
      })),
      ...(field.references ?? []).map((target) => ({
        label: '引用',
        text: `${target.table}.${target.field}（${target.as}）`,
      })),
      ...referring,
      ...indexes.map((index) => ({ label: '索引', text: index.join('、') })),
    ],
  };
}

function copiesField(path: string, from: Table, table: Table, field: Field): boolean {
  const [as = '', name] = path.split('.');
  if (name !== field.name) return false;
  const targets = [...from.references, ...from.fields.flatMap(({ references = [] }) => references)];
  return targets.some((target) => target.as === as && target.table === table.name);
}

function filled(definitions: Definitions, catalogue: Catalogue, table: Table, field: Field): ExplanationPart {
  const plans = definitions.plans.filter((plan) => plan.catalogue === catalogue.id);
  return {
    title: '谁填谁审',
    lines: plans.map((plan) => {
      const names = new Map(plan.departments.map(({ code, name }) => [code, name]));
      const named = (codes: readonly string[]): string =>
        codes.map((code) => names.get(code) ?? code).join('、') || '（无）';
      const duty = plan.duties.find((candidate) => candidate.table === table.name);
      const part = duty?.parts.find(({ fields }) => fields?.includes(field.name) !== false);
      const text =
        duty === undefined || part === undefined
          ? isTyped(field)
            ? '没有分工'
            : '不由人填写'
          : `填报 ${named(part.fills)}；审核 ${named(part.reviews)}${duty.due === undefined ? '' : `；期限 ${duty.due}`}`;
      return { label: plan.id, text };
    }),
  };
}

const mostCodes = 20;

function coded(catalogue: Catalogue, field: Field): ExplanationPart {
  const codes = [...offeredCodes(field, catalogue)];
  const listed = codes.slice(0, mostCodes).map(({ code, label }) => `${code} ${label}`);
  return part('代码', {
    代码表: codeListText(field),
    个数: codes.length,
    代码: `${listed.join('、')}${codes.length > mostCodes ? ' …' : ''}`,
  });
}

const privacies = {
  personal: '个人信息：无权的人看到的是空值，读取有记录',
  sensitive: '敏感个人信息：无权的人看到的是空值，读取先记录后给出',
};

function hidden({ privacy }: Field): ExplanationPart {
  return part('隐私', { 级别: privacy === undefined ? '不是个人信息' : privacies[privacy] });
}

function through(definitions: Definitions, catalogue: Catalogue, table: Table, field: Field): ExplanationPart {
  const years = fieldThroughYears(field, table, catalogue, definitions);
  return {
    title: '历年',
    lines:
      years.length === 0
        ? [{ label: String(catalogue.year), text: '以前的年度没有这个字段' }]
        : years.map(({ year, table: own, name, title, changes }) => ({
            label: String(year),
            text: `${own}.${name} ${title}${changes.length === 0 ? '，此后没有变化' : `，此后：${changes.map(changeText).join('；')}`}`,
          })),
  };
}
