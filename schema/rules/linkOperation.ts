import type { Expression } from './Expression.ts';
import { literalYear, wrongLiteral } from './literalFaults.ts';
import { expectKind, linkExpression, type Linking } from './linkExpression.ts';
import type { RuleNode } from './RuleNode.ts';
import { kindNames, plainKind, type RuleKind } from './RuleType.ts';

type Binary = Extract<Expression, { kind: 'binary' }>;

const ordered: readonly RuleKind[] = ['number', 'text', 'date', 'yearMonth'];

/** Resolves both sides of an operator and checks that they fit each other. */
export function linkOperation(expression: Binary, linking: Linking): RuleNode {
  const { operator, at } = expression;
  const left = linkExpression(expression.left, linking);
  const right = linkExpression(expression.right, linking);
  switch (operator) {
    case '&&':
    case '||':
      expectKind(left, 'boolean', linking);
      expectKind(right, 'boolean', linking);
      return { node: 'operation', type: { kind: 'boolean' }, at, operator, left, right };
    case 'in':
      return linkIn(left, right, at, linking);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return linkComparison({ left, right, operator, at }, linking);
    case '+':
      if (plainKind(left.type.kind) === 'text' && plainKind(right.type.kind) === 'text')
        return { node: 'operation', type: { kind: 'text' }, at, operator, left, right };
      refuseOptionalTerms(left, right, at, linking);
      return arithmetic({ left, right, operator, at }, linking);
    default:
      return arithmetic({ left, right, operator, at }, linking);
  }
}

interface Sides {
  readonly left: RuleNode;
  readonly right: RuleNode;
  readonly at: number;
  readonly operator: Binary['operator'];
}

function arithmetic({ left, right, operator, at }: Sides, linking: Linking): RuleNode {
  for (const side of [left, right]) {
    const { kind } = side.type;
    if (kind === 'date' || kind === 'yearMonth')
      return linking.fault({
        code: 'ruleWrongType',
        at: side.at,
        message: `${kindNames[kind]}不能参与 ${operator} 运算`,
        mend: '年数请用 age(日期, 截止日期) 或 year(日期)，推移年份请用 addYears(日期, 年数)',
      });
    expectKind(side, 'number', linking);
  }
  // A year moved by a number of years is a year; the difference of two years is a number.
  const moved = (operator === '+' || operator === '-') && (left.type.kind === 'year') !== (right.type.kind === 'year');
  return { node: 'operation', type: { kind: moved ? 'year' : 'number' }, at, operator, left, right };
}

/** `a + b` is empty as soon as one of them is: where a term may be left out, `total` is what is meant. */
function refuseOptionalTerms(left: RuleNode, right: RuleNode, at: number, linking: Linking): void {
  const terms = [...termsOf(left), ...termsOf(right)].filter((term) => term.node !== 'constant');
  const optional = [left, right].find(
    (term) => term.node === 'field' && !term.field.required && term.field.computed === undefined,
  );
  if (terms.length < 2 || optional?.node !== 'field') return;
  linking.fault({
    code: 'ruleSumOverOptional',
    at,
    message: `“${optional.field.title}”（${optional.field.name}）可以不填，用 + 相加时只要缺一项，合计就是空的`,
    mend: '请改用 total(…)：未填按 0 计，全部未填才为空',
  });
}

function termsOf(node: RuleNode): readonly RuleNode[] {
  return node.node === 'operation' && node.operator === '+' ? [...termsOf(node.left), ...termsOf(node.right)] : [node];
}

function linkComparison({ left, right, operator, at }: Sides, linking: Linking): RuleNode {
  const compared: RuleNode = { node: 'operation', type: { kind: 'boolean' }, at, operator, left, right };
  const kinds = [plainKind(left.type.kind), plainKind(right.type.kind)] as const;
  if (kinds.includes('unknown')) return compared;
  const fault = literalYear(left, right) ?? wrongLiteral(left, right, linking.scope.codeLists);
  if (fault !== undefined) return linking.fault(fault);
  if (kinds[0] !== kinds[1])
    return linking.fault({
      code: 'ruleWrongComparison',
      at,
      message: `${kindNames[left.type.kind]}不能与${kindNames[right.type.kind]}比较`,
      mend: mendOfKinds(kinds),
    });
  const equality = operator === '==' || operator === '!=';
  if (kinds[0] === 'list' || kinds[0] === 'rows' || (!equality && !ordered.includes(kinds[0])))
    return linking.fault({
      code: 'ruleWrongComparison',
      at,
      message: `${kindNames[kinds[0]]}不能用 ${operator} 比较`,
      mend: kinds[0] === 'boolean' ? '是否类请直接写 this.字段 或 !this.字段' : '是否包含请用 in，个数请用 .size()',
    });
  return compared;
}

function mendOfKinds(kinds: readonly RuleKind[]): string {
  if (kinds.includes('date') && kinds.includes('yearMonth')) return '请把日期写作 month(日期)，再与年月比较';
  if (kinds.includes('date') || kinds.includes('yearMonth'))
    return '日期请与日期比较（如 window.start、window.end），年份请写作 year(日期)';
  if (kinds.includes('number') && kinds.includes('text')) return '数值不加引号，文字和代码要加引号';
  if (kinds.includes('list')) return '是否包含请写作 值 in 列表';
  return '请让两边的类型一致';
}

function linkIn(left: RuleNode, right: RuleNode, at: number, linking: Linking): RuleNode {
  const found: RuleNode = { node: 'operation', type: { kind: 'boolean' }, at, operator: 'in', left, right };
  if (left.type.kind === 'unknown' || right.type.kind === 'unknown') return found;
  const element = right.type.element;
  if (element === undefined)
    return linking.fault({
      code: 'ruleWrongType',
      at: right.at,
      message: `in 的右边需要多个值，得到的是${kindNames[right.type.kind]}`,
      mend: '例如 this.字段 in ["1", "2"]，或 this.字段 in rows(表).map(r, r.字段)',
    });
  if (element.kind === 'unknown') return found;
  const items = right.node === 'list' ? right.items : [];
  for (const item of items) {
    const fault = literalYear(left, item) ?? wrongLiteral(left, item, linking.scope.codeLists);
    if (fault !== undefined) return linking.fault(fault);
  }
  const wrong =
    right.node === 'list' ? undefined : wrongLiteral(left, { ...right, type: element }, linking.scope.codeLists);
  if (wrong !== undefined) return linking.fault(wrong);
  if (plainKind(left.type.kind) !== plainKind(element.kind))
    return linking.fault({
      code: 'ruleWrongComparison',
      at,
      message: `${kindNames[left.type.kind]}不能在${kindNames[element.kind]}的列表中查找`,
      mend: mendOfKinds([plainKind(left.type.kind), plainKind(element.kind)]),
    });
  return found;
}
