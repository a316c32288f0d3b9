import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';
import { ExactDecimal } from './decimals.ts';
import type { Expression } from './Expression.ts';
import { linkCall } from './linkCall.ts';
import { linkOperation } from './linkOperation.ts';
import { nearest } from './nearest.ts';
import type { RuleFault } from './RuleFault.ts';
import type { RuleNode } from './RuleNode.ts';
import type { RuleScope } from './RuleScope.ts';
import { kindNames, plainKind, typeOfField, type RuleType } from './RuleType.ts';

/** What linking a rule needs at every node. */
export interface Linking {
  readonly scope: RuleScope;
  /** Variables of the macros around this place, with the table whose row each is. */
  readonly variables: ReadonlyMap<string, Table>;
  fault(fault: RuleFault): RuleNode;
}

/** Resolves the names of an expression and checks its types; tells faults and goes on. */
export function linkExpression(expression: Expression, linking: Linking): RuleNode {
  const { at } = expression;
  switch (expression.kind) {
    case 'number':
      return { node: 'constant', type: { kind: 'number' }, at, value: new ExactDecimal(expression.text) };
    case 'text':
      if (expression.text === '')
        return linking.fault({
          code: 'ruleEmptyText',
          at,
          message: '空文字就是未填，不能比较',
          mend: '是否已填请写作 has(this.字段)，未填请写作 !has(this.字段)',
        });
      return { node: 'constant', type: { kind: 'text' }, at, value: expression.text };
    case 'boolean':
      return { node: 'constant', type: { kind: 'boolean' }, at, value: expression.value };
    case 'null':
      return linking.fault({
        code: 'ruleNull',
        at,
        message: '规则中没有 null',
        mend: '是否已填请写作 has(this.字段)，未填请写作 !has(this.字段)',
      });
    case 'list':
      return linkList(expression.items, at, linking);
    case 'name':
      return unknownName(expression.name, at, linking);
    case 'member':
      return linkMember(expression.of, expression.name, at, linking);
    case 'call':
      return linkCall(expression, linking);
    case 'unary':
      return linkUnary(expression.operator, expression.operand, at, linking);
    case 'binary':
      return linkOperation(expression, linking);
    default: {
      const condition = expectKind(linkExpression(expression.condition, linking), 'boolean', linking);
      const yes = linkExpression(expression.yes, linking);
      const no = expectKind(linkExpression(expression.no, linking), plainKind(yes.type.kind), linking);
      if (yes.type.kind === 'list' || yes.type.kind === 'rows')
        return linking.fault({
          code: 'ruleWrongType',
          at: yes.at,
          message: '? : 的两边应是一个值',
          mend: '请先计数或汇总，例如 .size()、.sum()',
        });
      const isSame = yes.type.kind === no.type.kind && yes.type.choice === no.type.choice;
      const type = isSame ? yes.type : { kind: plainKind(yes.type.kind) };
      return { node: 'conditional', type, at, condition, yes, no };
    }
  }
}

/** Tells a fault unless the node is of the kind. */
export function expectKind(node: RuleNode, kind: RuleType['kind'], linking: Linking): RuleNode {
  const found = node.type.kind;
  if (found === 'unknown' || kind === 'unknown' || plainKind(found) === plainKind(kind)) return node;
  return linking.fault({
    code: 'ruleWrongType',
    at: node.at,
    message: `这里需要${kindNames[kind]}，得到的是${kindNames[found]}`,
    mend:
      kind === 'boolean'
        ? '条件请写成比较，例如 this.字段 > 0；是否已填请写作 has(this.字段)'
        : `请改为能得出${kindNames[kind]}的表达式`,
  });
}

function linkList(items: readonly Expression[], at: number, linking: Linking): RuleNode {
  const linked = items.map((item) => linkExpression(item, linking));
  const [first] = linked;
  if (first === undefined)
    return linking.fault({ code: 'ruleEmptyList', at, message: '列表是空的', mend: '请在方括号中写出要比较的值' });
  const kind = plainKind(first.type.kind);
  if (kind === 'list' || kind === 'rows') return expectKind(first, 'text', linking);
  for (const item of linked) expectKind(item, kind, linking);
  return { node: 'list', type: { kind: 'list', element: first.type }, at, items: linked };
}

function linkUnary(operator: '!' | '-', operand: Expression, at: number, linking: Linking): RuleNode {
  const linked = linkExpression(operand, linking);
  return operator === '!'
    ? { node: 'not', type: { kind: 'boolean' }, at, operand: expectKind(linked, 'boolean', linking) }
    : { node: 'negate', type: { kind: 'number' }, at, operand: expectKind(linked, 'number', linking) };
}

function linkMember(of: Expression, name: string, at: number, linking: Linking): RuleNode {
  const { scope } = linking;
  if (of.kind === 'name') {
    if (of.name === 'this' || of.name === 'last') {
      if (scope.table === undefined)
        return linking.fault({
          code: 'ruleNoRow',
          at: of.at,
          message: `这条规则不针对某一行，没有 ${of.name}`,
          mend: '请用 record(表).字段 或 rows(表)，或者在规则中写明 "table"',
        });
      if (of.name === 'last' && scope.table.follows.length === 0)
        return linking.fault({
          code: 'ruleLastWithoutFollows',
          at: of.at,
          message: `${scope.table.title}没有写明承接上年的哪张表，last 没有意义`,
          mend: '请在 table 中写明 "follows"，或去掉 last',
        });
      return fieldNode(of.name, scope.table, name, at, linking);
    }
    if (of.name === 'window') return linkWindow(name, at, linking);
    if (of.name === 'collection') {
      if (name === 'academicYear') return { node: 'academicYear', type: { kind: 'text' }, at };
      return unknownMember('collection', name, ['academicYear'], at, linking);
    }
    const table = linking.variables.get(of.name);
    if (table !== undefined) return fieldNode(of.name, table, name, at, linking);
    return unknownName(of.name, of.at, linking);
  }
  const record = recordTable(of, linking);
  if (record === undefined) {
    const linked = linkExpression(of, linking);
    if (linked.type.kind === 'unknown') return linked;
    return linking.fault({
      code: 'ruleNoMember',
      at,
      message: `${kindNames[linked.type.kind]}没有 “.${name}”`,
      mend: '只有 this、last、record(表) 和 rows(表) 中的行有字段；引用的行请先用 copies 带出',
    });
  }
  if ('fault' in record) return record.fault;
  const field = fieldOf(record.table, name, at, linking);
  if ('node' in field) return field;
  return {
    node: 'recordField',
    type: typeOfField(field),
    at,
    table: record.table,
    field,
    collection: record.collection,
  };
}

function recordTable(
  of: Expression,
  linking: Linking,
): { readonly table: Table; readonly collection: 'this' | 'lastYear' } | { readonly fault: RuleNode } | undefined {
  if (of.kind !== 'call' || of.name !== 'record') return undefined;
  const lastYear = of.of?.kind === 'name' && of.of.name === 'lastYear';
  if (of.of !== undefined && !lastYear) return undefined;
  const collection = lastYear ? 'lastYear' : 'this';
  const table = namedTable(of.given, of.at, collection, linking);
  if ('node' in table) return { fault: table };
  if (table.shape === 'record') return { table, collection };
  return {
    fault: linking.fault({
      code: 'ruleNotARecord',
      at: of.at,
      message: `${table.title}（${table.name}）有多行，record 只用于一校一行的表`,
      mend: `请用 rows(${table.name})，再用 filter、map 等取值`,
    }),
  };
}

/** The table that stands between the brackets of `rows` or `record`. */
export function namedTable(
  given: readonly Expression[],
  at: number,
  collection: 'this' | 'lastYear',
  linking: Linking,
): Table | RuleNode {
  const { catalogue, previous } = linking.scope;
  const tables = collection === 'this' ? catalogue.tables : (previous ?? catalogue).tables;
  const [name, ...more] = given;
  if (name === undefined || more.length > 0 || name.kind !== 'name')
    return linking.fault({
      code: 'ruleNoTable',
      at,
      message: '括号中应是一张表的名称',
      mend: '例如 rows(表名)：表名写英文名称，不加引号',
    });
  const table = tables.find((candidate) => candidate.name === name.name);
  if (table !== undefined) return table;
  const guess = nearest(
    name.name,
    tables.map((candidate) => candidate.name),
  );
  return linking.fault({
    code: 'ruleUnknownTable',
    at: name.at,
    message: `没有名为 “${name.name}” 的表`,
    mend: guess === undefined ? '请写目录中表的英文名称' : `是否应为 ${guess}？`,
  });
}

function linkWindow(name: string, at: number, linking: Linking): RuleNode {
  const { scope } = linking;
  const windowName = scope.window ?? scope.table?.window;
  const window = windowName === undefined ? undefined : scope.catalogue.windows[windowName];
  if (window === undefined)
    return linking.fault({
      code: 'ruleNoWindow',
      at,
      message: '这里没有统计口径（window）可用',
      mend: '请在表中写明 "window"，或在 catalogue.json 的 windows 中加上它',
    });
  if (name === 'start' || name === 'end') return { node: 'constant', type: { kind: 'date' }, at, value: window[name] };
  if (name === 'year')
    return { node: 'constant', type: { kind: 'year' }, at, value: new ExactDecimal(window.end.slice(0, 4)) };
  return unknownMember('window', name, ['start', 'end', 'year'], at, linking);
}

function fieldNode(row: string, table: Table, name: string, at: number, linking: Linking): RuleNode {
  const field = fieldOf(table, name, at, linking);
  return 'node' in field ? field : { node: 'field', type: typeOfField(field), at, row, field };
}

function fieldOf(table: Table, name: string, at: number, linking: Linking): Field | RuleNode {
  const field = table.fields.find((candidate) => candidate.name === name);
  if (field !== undefined) return field;
  const guess = nearest(
    name,
    table.fields.map((candidate) => candidate.name),
  );
  return linking.fault({
    code: 'ruleUnknownField',
    at,
    message: `${table.title}（${table.name}）没有字段 “${name}”`,
    mend: guess === undefined ? '请写该表中字段的英文名称' : `是否应为 ${guess}？`,
  });
}

function unknownMember(of: string, name: string, known: readonly string[], at: number, linking: Linking): RuleNode {
  return linking.fault({
    code: 'ruleUnknownName',
    at,
    message: `${of} 没有 “${name}”`,
    mend: `可用的有：${known.map((member) => `${of}.${member}`).join('、')}`,
  });
}

function unknownName(name: string, at: number, linking: Linking): RuleNode {
  const known = ['this', 'last', 'window', 'collection', 'lastYear', ...linking.variables.keys()];
  if (known.includes(name))
    return linking.fault({
      code: 'ruleIncompleteName',
      at,
      message: `“${name}” 后面还应有 “.” 和名称`,
      mend: name === 'lastYear' ? '例如 lastYear.rows(表) 或 lastYear.record(表).字段' : `例如 ${name}.字段`,
    });
  const guess = nearest(name, known);
  const isField = linking.scope.table?.fields.some((field) => field.name === name) === true;
  return linking.fault({
    code: 'ruleUnknownName',
    at,
    message: `不认识 “${name}”`,
    mend: isField
      ? `本行的字段请写作 this.${name}`
      : guess === undefined
        ? '文字请加引号，本行的字段请写作 this.字段'
        : `是否应为 ${guess}？`,
  });
}
