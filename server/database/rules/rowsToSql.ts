import { snakeCase } from '#schema/derived/names.ts';
import type { RuleNode } from '#schema/rules/RuleNode.ts';
import { nodeToSql, type NodePlace } from './ruleToSql.ts';

export interface RowsSql {
  readonly from: string;
  readonly where: string;
  readonly alias: string;
}

/** The rows that `rows(t)` with its filters means, under an alias of their own. */
export function rowsToSql(node: RuleNode, place: NodePlace): RowsSql {
  if (node.node === 'rows') {
    const lastYear = node.collection === 'lastYear';
    const catalogue = lastYear ? (place.lastYear?.catalogue ?? place.catalogue) : place.catalogue;
    const collection = lastYear ? place.lastYear?.collection : place.collection;
    // Aliases of the macros around this one are in use; one more than their number is free.
    const alias = `rule_${place.variables.size + 1}`;
    return {
      from: `"${snakeCase(catalogue.name)}"."${snakeCase(node.table.name)}" as ${alias}`,
      where:
        collection === undefined
          ? 'false'
          : `${alias}.school_id = ${place.school} and ${alias}.collection_id = ${collection}`,
      alias,
    };
  }
  if (node.node !== 'filter') throw new Error(`${node.node} yields a value, not rows`);
  const rows = rowsToSql(node.of, place);
  const body = nodeToSql(node.body, {
    ...place,
    variables: new Map([...place.variables, [node.variable, rows.alias]]),
  });
  return { ...rows, where: `${rows.where} and ${body}` };
}
