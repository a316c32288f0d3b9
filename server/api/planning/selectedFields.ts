import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Variables } from './Given.ts';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Fields of the answer by name, each with the nodes that ask for it. Fragments are followed, and @skip and @include
 * unless all that could be asked is wanted.
 */
export function selectedFields(
  parents: readonly { readonly selectionSet?: { readonly selections: readonly SelectionNode[] } | undefined }[],
  fragments: Fragments,
  variables: Variables,
  which: 'asked' | 'all' = 'asked',
): ReadonlyMap<string, readonly FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (which === 'asked' && !isIncluded(node, variables)) continue;
      if (node.kind === 'Field') {
        const key = node.alias?.value ?? node.name.value;
        const nodes = found.get(key);
        if (nodes === undefined) found.set(key, [node]);
        else nodes.push(node);
      } else if (node.kind === 'InlineFragment') {
        collect(node.selectionSet.selections);
      } else {
        collect(fragments.get(node.name.value)?.selectionSet.selections ?? []);
      }
    }
  };
  for (const parent of parents) collect(parent.selectionSet?.selections ?? []);
  return found;
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}
