import { partsOf } from '#schema/rules/partsOf.ts';
import type { RuleNode } from '#schema/rules/RuleNode.ts';
import { divideSql } from './divideSql.ts';
import { rowsToSql } from './rowsToSql.ts';
import { nodeToSql, type NodePlace } from './ruleToSql.ts';

type Rows = Extract<RuleNode, { node: 'rows' }>;
type Aggregate = Extract<RuleNode, { node: 'aggregate' }>;
type Exists = Extract<RuleNode, { node: 'exists' }>;

interface Condition {
  readonly variable: string;
  readonly body: RuleNode;
}

/** `rows(t).filter(r, r.x == this.y && …)` with an aggregate, as one grouped join for all rows that are `this`. */
export function joinedAggregate(node: Aggregate, place: NodePlace): string | undefined {
  const isDistinct = node.of.node === 'distinct';
  const list = node.of.node === 'distinct' ? node.of.of : node.of;
  const map = list.node === 'map' ? list : undefined;
  const filtered = filteredRows(map?.of ?? list);
  if (filtered === undefined || (map === undefined && list.type.kind !== 'rows')) return undefined;
  if (map !== undefined && !onlyOf(map.body, map.variable)) return undefined;
  const kind = map?.body.type.kind;
  const alias = joinRows(filtered.rows, filtered.conditions, place, (row) => {
    if (map === undefined) return 'count(*)::numeric';
    const body = nodeToSql(map.body, { ...place, variables: new Map([[map.variable, row]]) });
    const value = (isDistinct ? 'distinct ' : '') + body + (kind === 'yearMonth' ? ' collate "C"' : '');
    return {
      size: `count(${value})::numeric`,
      sum: `sum(${value})`,
      avg: divideSql(`sum(${value})`, `count(${value})`),
      min: `min(${value})`,
      max: `max(${value})`,
    }[node.name];
  });
  if (alias === undefined) return undefined;
  return node.name === 'size' ? `coalesce(${alias}.v, 0)` : `${alias}.v`;
}

/** `rows(t).exists(r, r.x == this.y && …)` likewise. */
export function joinedExists(node: Exists, place: NodePlace): string | undefined {
  const filtered = filteredRows(node.of);
  if (filtered === undefined) return undefined;
  const conditions = [...filtered.conditions, { variable: node.variable, body: node.body }];
  const alias = joinRows(filtered.rows, conditions, place, () => 'true');
  return alias === undefined ? undefined : `(${alias}.v is not null)`;
}

function joinRows(
  rows: Rows,
  conditions: readonly Condition[],
  place: NodePlace,
  value: (row: string) => string,
): string | undefined {
  if (place.join === undefined || place.variables.size > 0) return undefined;
  const keys: { readonly of: Condition; readonly key: RuleNode; readonly equals: RuleNode }[] = [];
  const rest: Condition[] = [];
  for (const condition of conditions.flatMap(conjuncts)) {
    if (onlyOf(condition.body, condition.variable)) rest.push(condition);
    else {
      const sides = equalSides(condition);
      if (sides === undefined) return undefined;
      keys.push({ of: condition, ...sides });
    }
  }
  if (keys.length === 0) return undefined;
  const { from, where, alias: row } = rowsToSql(rows, place);
  const inner = (condition: Condition, node: RuleNode): string =>
    nodeToSql(node, { ...place, variables: new Map([[condition.variable, row]]) });
  const keySql = keys.map(({ of, key }) => inner(of, key));
  const wheres = [where, ...rest.map((condition) => inner(condition, condition.body))].join(' and ');
  return place.join(
    (alias) => `left join (select ${[...keySql.map((key, at) => `${key} as k${at}`), `${value(row)} as v`].join(', ')}
      from ${from} where ${wheres} group by ${keySql.map((_, at) => at + 1).join(', ')}) as ${alias}
      on ${keys.map(({ equals }, at) => `${alias}.k${at} = ${nodeToSql(equals, place)}`).join(' and ')}`,
  );
}

function filteredRows(node: RuleNode): { readonly rows: Rows; readonly conditions: readonly Condition[] } | undefined {
  if (node.node === 'rows') return { rows: node, conditions: [] };
  if (node.node !== 'filter') return undefined;
  const inner = filteredRows(node.of);
  return inner && { rows: inner.rows, conditions: [...inner.conditions, { variable: node.variable, body: node.body }] };
}

function conjuncts({ variable, body }: Condition): readonly Condition[] {
  return body.node === 'operation' && body.operator === '&&'
    ? [...conjuncts({ variable, body: body.left }), ...conjuncts({ variable, body: body.right })]
    : [{ variable, body }];
}

/** The side of an equality that is of the row, and the other, which knows nothing of it. */
function equalSides({ variable, body }: Condition): { readonly key: RuleNode; readonly equals: RuleNode } | undefined {
  if (body.node !== 'operation' || body.operator !== '==') return undefined;
  for (const [key, equals] of [
    [body.left, body.right],
    [body.right, body.left],
  ] as const)
    if (onlyOf(key, variable) && !rowsIn(equals).has(variable) && !reachesOtherRows(equals)) return { key, equals };
  return undefined;
}

function onlyOf(node: RuleNode, variable: string): boolean {
  return [...rowsIn(node)].every((row) => row === variable);
}

/** Names of the rows whose fields a node reads, those of its own macros left out. */
function rowsIn(node: RuleNode): ReadonlySet<string> {
  const rows = new Set(partsOf(node).flatMap((part) => [...rowsIn(part)]));
  if (node.node === 'field') rows.add(node.row);
  if (node.node === 'filter' || node.node === 'map' || node.node === 'exists' || node.node === 'all')
    rows.delete(node.variable);
  return rows;
}

/** A join cannot lean on another join that comes after it. */
function reachesOtherRows(node: RuleNode): boolean {
  return node.node === 'rows' || partsOf(node).some(reachesOtherRows);
}
