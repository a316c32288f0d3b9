import type { Expression } from './Expression.ts';
import { findFunction, functionNames } from './functions/ruleFunctions.ts';
import { linkExpression, namedTable, type Linking } from './linkExpression.ts';
import { linkMacro, macroNames } from './linkMacro.ts';
import { lookupOf } from './lookupOf.ts';
import { nearest } from './nearest.ts';
import type { RuleFunction, RuleParameter } from './RuleFunction.ts';
import type { RuleNode } from './RuleNode.ts';
import { kindNames, plainKind, type RuleType } from './RuleType.ts';

export type Call = Extract<Expression, { kind: 'call' }>;

/** Resolves a call: `rows(t)`, a macro over rows, `external` or a function. */
export function linkCall(call: Call, linking: Linking): RuleNode {
  const { of, name, at } = call;
  const lastYear = of?.kind === 'name' && of.name === 'lastYear';
  if (name === 'rows' && (of === undefined || lastYear)) {
    const collection = lastYear ? 'lastYear' : 'this';
    const table = namedTable(call.given, at, collection, linking);
    return 'node' in table ? table : { node: 'rows', type: { kind: 'rows', table }, at, table, collection };
  }
  if (name === 'record' && (of === undefined || lastYear))
    return linking.fault({
      code: 'ruleIncompleteName',
      at,
      message: 'record(表) 后面还应有字段',
      mend: '例如 record(表).字段',
    });
  if (of !== undefined) return linkMacro(linkExpression(of, linking), call, linking);
  if (name === 'external') return linkExternal(call, linking);
  if (name === 'size') {
    const [only] = call.given;
    const linked = only === undefined ? undefined : linkExpression(only, { ...linking, fault: () => unknownNode(at) });
    if (linked?.type.kind === 'rows' || linked?.type.kind === 'list')
      return linkMacro(linked, { ...call, given: [] }, linking);
  }
  const called = findFunction(name);
  if (called === undefined) {
    const guess = nearest(name, [...functionNames, 'rows', 'record', 'external']);
    const isMacro = macroNames.includes(name);
    return linking.fault({
      code: 'ruleUnknownFunction',
      at,
      message: `没有函数 “${name}”`,
      mend: isMacro
        ? `请写在多行之后，例如 rows(表).${name}(…)`
        : guess === undefined
          ? `可用的函数：${functionNames.join('、')}`
          : `是否应为 ${guess}？`,
    });
  }
  return linkFunction(called, call, linking);
}

export function unknownNode(at: number): RuleNode {
  return { node: 'constant', type: { kind: 'unknown' }, at, value: null };
}

function linkExternal(call: Call, linking: Linking): RuleNode {
  const [source, figure, ...more] = call.given;
  if (source?.kind === 'text' && figure?.kind === 'text' && more.length === 0)
    return { node: 'external', type: { kind: 'number' }, at: call.at, source: source.text, figure: figure.text };
  return linking.fault({
    code: 'ruleWrongArguments',
    at: call.at,
    message: 'external 需要两段加引号的文字：来源和指标',
    mend: '例如 external("statistics", "headcount")',
  });
}

function linkFunction(called: RuleFunction, call: Call, linking: Linking): RuleNode {
  const given = call.given.map((one) => linkExpression(one, linking));
  const refuse = (at: number, message: string): RuleNode =>
    linking.fault({ code: 'ruleWrongArguments', at, message, mend: `写法：${called.usage}` });
  const last = called.parameters.at(-1);
  const least = called.parameters.filter((parameter) => parameter.optional !== true).length;
  if (given.length < least || (last?.repeated !== true && given.length > called.parameters.length))
    return refuse(call.at, `${called.name} 的参数个数不对`);
  for (const [index, node] of given.entries()) {
    const parameter = called.parameters[index] ?? last;
    const message = parameter === undefined ? undefined : wrongArgument(called, parameter, node);
    if (message !== undefined) return refuse(node.at, message);
  }
  const literals = given.map((node) => (node.node === 'constant' ? node.value : undefined));
  const refused = called.refuses?.(literals);
  if (refused !== undefined) return refuse(call.at, refused);
  const type = resultType(called, given);
  const base = { node: 'call', type, at: call.at, function: called } as const;
  if (called.looksUp === undefined) return { ...base, given };
  const [coded] = given;
  if (coded === undefined || coded.type.kind === 'unknown') return { ...base, given };
  const lookup = lookupOf(coded, called.looksUp, linking);
  return lookup === undefined
    ? refuse(coded.at, `${called.name} 只能用于有代码表的字段`)
    : { ...base, given: [coded, ...lookup.chosenBy], lookup: lookup.lookup };
}

function wrongArgument(called: RuleFunction, parameter: RuleParameter, node: RuleNode): string | undefined {
  const { kind } = node.type;
  if (kind === 'unknown') return undefined;
  if (parameter.literal === true && node.node !== 'constant') return `${called.name} 的这个参数必须直接写出`;
  const fits = parameter.kinds.some((wanted) => wanted === kind || wanted === plainKind(kind));
  if (fits) return undefined;
  const wanted = parameter.kinds.map((one) => kindNames[one]).join('或');
  return `${called.name} 的参数需要${wanted}，得到的是${kindNames[kind]}`;
}

function resultType(called: RuleFunction, given: readonly RuleNode[]): RuleType {
  const [first] = given;
  if (called.result === 'first') return first?.type ?? { kind: 'unknown' };
  const choice = first?.type.choice;
  if (called.looksUp === 'label' && choice !== undefined) return { kind: 'text', choice, isLabel: true };
  return { kind: called.result };
}
