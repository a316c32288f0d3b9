import { assignFault } from './assignFault.ts';
import { linkExpression, type Linking } from './linkExpression.ts';
import { parseExpression } from './parseExpression.ts';
import { partsOf } from './partsOf.ts';
import type { Rule } from './Rule.ts';
import type { RuleFault } from './RuleFault.ts';
import type { RuleNode } from './RuleNode.ts';
import type { RuleScope } from './RuleScope.ts';

export type CompiledRule =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly faults: readonly RuleFault[] };

/** Reads a rule and checks it against the place where it stands; all faults at once. */
export function compileRule(source: string, scope: RuleScope): CompiledRule {
  const parsed = parseExpression(source);
  if (!parsed.ok) return parsed;
  const faults: RuleFault[] = [];
  const linking: Linking = {
    scope,
    variables: new Map(),
    fault(fault) {
      faults.push(fault);
      return { node: 'constant', type: { kind: 'unknown' }, at: fault.at, value: null };
    },
  };
  const root = linkExpression(parsed.expression, linking);
  const fault = assignFault(root, scope);
  if (fault !== undefined) faults.push(fault);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, rule: ruleOf(source, root) };
}

function ruleOf(source: string, root: RuleNode): Rule {
  const fields = new Set<string>();
  const tables = new Set<string>();
  let rowOnly = true;
  visit(root);
  return { source, root, fields: [...fields], tables: [...tables], rowOnly };

  function visit(node: RuleNode): void {
    if (node.node === 'field' && node.row === 'this') fields.add(node.field.name);
    if (node.node === 'field' && node.row === 'last') rowOnly = false;
    if (node.node === 'external') rowOnly = false;
    if (node.node === 'recordField' || node.node === 'rows') {
      rowOnly = false;
      if (node.collection === 'this') tables.add(node.table.name);
    }
    for (const part of partsOf(node)) visit(part);
  }
}
