import type { RuleFault } from './RuleFault.ts';
import type { RuleNode } from './RuleNode.ts';
import type { RuleScope } from './RuleScope.ts';
import { kindNames, plainKind, typeOfField, type RuleKind } from './RuleType.ts';

/** The fault of a rule that comes out as something its place cannot take. */
export function assignFault(root: RuleNode, scope: RuleScope): RuleFault | undefined {
  const found = root.type.kind;
  if (found === 'unknown') return undefined;
  const wanted = wantedKind(scope);
  if (plainKind(found) === plainKind(wanted)) return undefined;
  return {
    code: 'ruleWrongResult',
    at: root.at,
    message: `这条规则应得出${kindNames[wanted]}，得到的是${kindNames[found]}`,
    mend:
      wanted === 'boolean'
        ? '条件请写成比较，例如 this.字段 > 0；是否已填请写作 has(this.字段)'
        : `请改为能得出${kindNames[wanted]}的表达式`,
  };
}

function wantedKind(scope: RuleScope): RuleKind {
  if (scope.result === 'condition') return 'boolean';
  return scope.result === 'figure' ? 'number' : typeOfField(scope.result).kind;
}
