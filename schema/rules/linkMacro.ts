import type { Expression } from './Expression.ts';
import type { Call } from './linkCall.ts';
import { expectKind, linkExpression, type Linking } from './linkExpression.ts';
import { nearest } from './nearest.ts';
import type { RuleNode } from './RuleNode.ts';
import { kindNames, plainKind, type RuleKind } from './RuleType.ts';

const overRows = ['filter', 'exists', 'all', 'map', 'size'];
const overValues = ['size', 'sum', 'avg', 'min', 'max', 'distinct'];

/** What may stand behind the dot after rows or values. */
export const macroNames: readonly string[] = [...new Set([...overRows, ...overValues])];

/** Resolves `.filter(r, …)`, `.sum()` and the like. */
export function linkMacro(of: RuleNode, call: Call, linking: Linking): RuleNode {
  const { name, at } = call;
  const { kind } = of.type;
  if (kind === 'unknown') return of;
  const known = kind === 'rows' ? overRows : kind === 'list' ? overValues : [];
  if (!known.includes(name)) return unknownMacro(of, name, at, known, linking);
  if (name === 'filter' || name === 'exists' || name === 'all' || name === 'map')
    return linkOverRows(of, name, call, linking);
  if (call.given.length > 0)
    return linking.fault({
      code: 'ruleWrongArguments',
      at,
      message: `.${name}() 不带参数`,
      mend: name === 'size' ? '有条件地计数请写作 .filter(r, 条件).size()' : `请先用 .map(r, r.字段)，再用 .${name}()`,
    });
  if (name === 'distinct') return { node: 'distinct', type: of.type, at, of };
  return linkAggregate(of, name, at, linking);
}

function linkAggregate(of: RuleNode, name: string, at: number, linking: Linking): RuleNode {
  if (name === 'size') return { node: 'aggregate', type: { kind: 'number' }, at, name, of };
  const element = of.type.element ?? { kind: 'unknown' };
  const kinds: readonly RuleKind[] = name === 'min' || name === 'max' ? ['number', 'date', 'yearMonth'] : ['number'];
  if (element.kind !== 'unknown' && !kinds.includes(plainKind(element.kind)))
    return linking.fault({
      code: 'ruleWrongType',
      at,
      message: `${kindNames[element.kind]}不能用 .${name}()`,
      mend: '计数请用 .size()，不重复的个数请用 .distinct().size()',
    });
  if (name === 'sum' || name === 'avg') return { node: 'aggregate', type: { kind: 'number' }, at, name, of };
  return { node: 'aggregate', type: element, at, name: name === 'min' ? 'min' : 'max', of };
}

function linkOverRows(of: RuleNode, name: 'filter' | 'exists' | 'all' | 'map', call: Call, linking: Linking): RuleNode {
  const { at } = call;
  const { table } = of.type;
  const [variable, body, ...more] = call.given;
  if (variable?.kind !== 'name' || body === undefined || more.length > 0 || table === undefined)
    return linking.fault({
      code: 'ruleWrongArguments',
      at,
      message: `.${name} 需要一个变量名和一个表达式`,
      mend: `写法：.${name}(r, ${name === 'map' ? 'r.字段' : 'r.字段 > 0'})`,
    });
  const taken = variableFault(variable, linking);
  if (taken !== undefined) return taken;
  const inner: Linking = { ...linking, variables: new Map([...linking.variables, [variable.name, table]]) };
  const linked = linkExpression(body, inner);
  if (name === 'map') {
    if (linked.type.kind === 'list' || linked.type.kind === 'rows')
      return linking.fault({
        code: 'ruleWrongType',
        at: linked.at,
        message: '.map 中应得出一个值',
        mend: '请写作 .map(r, r.字段)，不要再得出多个值',
      });
    return { node: 'map', type: { kind: 'list', element: linked.type }, at, of, variable: variable.name, body: linked };
  }
  expectKind(linked, 'boolean', linking);
  return name === 'filter'
    ? { node: 'filter', type: of.type, at, of, variable: variable.name, body: linked }
    : { node: name, type: { kind: 'boolean' }, at, of, variable: variable.name, body: linked };
}

function variableFault(variable: Extract<Expression, { kind: 'name' }>, linking: Linking): RuleNode | undefined {
  const reserved = ['this', 'last', 'window', 'collection', 'lastYear'];
  if (!reserved.includes(variable.name) && !linking.variables.has(variable.name)) return undefined;
  return linking.fault({
    code: 'ruleVariableTaken',
    at: variable.at,
    message: `“${variable.name}” 已有别的意思，不能作变量名`,
    mend: '请换一个变量名，例如 r',
  });
}

function unknownMacro(of: RuleNode, name: string, at: number, known: readonly string[], linking: Linking): RuleNode {
  const { kind } = of.type;
  const needsMap = kind === 'rows' && overValues.includes(name);
  const guess = nearest(name, known);
  return linking.fault({
    code: 'ruleUnknownFunction',
    at,
    message: `${kindNames[kind]}没有 “.${name}(…)”`,
    mend: needsMap
      ? `请先取出字段：.map(r, r.字段).${name}()`
      : guess !== undefined
        ? `是否应为 .${guess}？`
        : known.length > 0
          ? `可用的有：${known.map((one) => `.${one}`).join('、')}`
          : `函数请写在前面，例如 ${name}(…)`,
  });
}
