import type { Code } from '../definition/CodeList.ts';
import { codesOf, codesOfLists } from './codesOf.ts';
import type { Linking } from './linkExpression.ts';
import type { CodeLookup, RuleNode } from './RuleNode.ts';

/**
 * Labels or parents of the codes that a node can be. Where another field chooses the list, that field of the same
 * row is asked for too.
 */
export function lookupOf(
  coded: RuleNode,
  what: 'label' | 'parent',
  linking: Linking,
): { readonly lookup: CodeLookup; readonly chosenBy: readonly RuleNode[] } | undefined {
  const { choice } = coded.type;
  if (choice === undefined) return undefined;
  const { codeLists } = linking.scope;
  if ('lists' in choice)
    return { lookup: { byCode: found(codesOf(choice, codeLists), what), byChoice: undefined }, chosenBy: [] };
  const byChoice = Object.fromEntries(
    Object.entries(choice.byCode).map(([value, lists]) => [value, found(codesOfLists(lists, codeLists), what)]),
  );
  const table =
    coded.node !== 'field'
      ? undefined
      : coded.row === 'this' || coded.row === 'last'
        ? linking.scope.table
        : linking.variables.get(coded.row);
  const chooser = table?.fields.find((field) => field.name === choice.by);
  if (coded.node !== 'field' || chooser === undefined) return undefined;
  return {
    lookup: { byCode: undefined, byChoice },
    chosenBy: [{ node: 'field', type: { kind: 'text' }, at: coded.at, row: coded.row, field: chooser }],
  };
}

function found(codes: readonly Code[], what: 'label' | 'parent'): Readonly<Record<string, string>> {
  const pairs: [string, string][] = [];
  for (const code of codes) {
    const value = what === 'label' ? code.label : code.parent;
    if (value !== undefined && value !== null) pairs.push([code.code, value]);
  }
  return Object.fromEntries(pairs.toReversed());
}
