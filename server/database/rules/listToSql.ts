import type { RuleNode } from '#schema/rules/RuleNode.ts';
import { nodeToSql, sqlType, type NodePlace } from './ruleToSql.ts';
import { rowsToSql } from './rowsToSql.ts';

/** Several values: an array, or a subselect of one column `v` without empties. */
export type ListSql = { readonly array: string } | { readonly select: string };

export function listToSql(node: RuleNode, place: NodePlace): ListSql {
  switch (node.node) {
    case 'list': {
      const items = node.items.map((item) => nodeToSql(item, place));
      return { array: `array_remove(array[${items.join(', ')}]::${sqlType(node.type)}, null)` };
    }
    case 'map': {
      const rows = rowsToSql(node.of, place);
      const body = nodeToSql(node.body, {
        ...place,
        variables: new Map([...place.variables, [node.variable, rows.alias]]),
      });
      return {
        select: `select v from (select ${body} as v from ${rows.from} where ${rows.where}) as mapped where v is not null`,
      };
    }
    case 'distinct': {
      const list = listToSql(node.of, place);
      return 'array' in list
        ? { array: `(case when ${list.array} is not null then array(select distinct unnest(${list.array})) end)` }
        : { select: `select distinct v from (${list.select}) as distinct_values` };
    }
    default:
      return { array: nodeToSql(node, place) };
  }
}
