import type { RuleNode } from './RuleNode.ts';

/** The nodes directly below a node. */
export function partsOf(node: RuleNode): readonly RuleNode[] {
  switch (node.node) {
    case 'list':
      return node.items;
    case 'call':
      return node.given;
    case 'operation':
      return [node.left, node.right];
    case 'conditional':
      return [node.condition, node.yes, node.no];
    case 'not':
    case 'negate':
      return [node.operand];
    case 'filter':
    case 'map':
    case 'exists':
    case 'all':
      return [node.of, node.body];
    case 'distinct':
    case 'aggregate':
      return [node.of];
    default:
      return [];
  }
}
