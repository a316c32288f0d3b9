import type { PoolClient } from 'pg';
import type { TableConstraint } from './tableConstraints.ts';

/** Statements that may be run, and what stands in the way of the others. */
export interface Changes {
  readonly statements: readonly string[];
  readonly refused: readonly string[];
}

interface StoredConstraint {
  readonly schema: string;
  readonly relation: string;
  readonly name: string;
  readonly mark: string | null;
}

/**
 * Compares the CHECKs of the data tables with those the database has, by the mark in their comments: PostgreSQL
 * rewrites a condition, so that its text says nothing. One whose rule is gone is dropped, for that loses no value.
 */
export async function constraintChanges(client: PoolClient, wanted: readonly TableConstraint[]): Promise<Changes> {
  const stored = await storedConstraints(client, wanted);
  const statements: string[] = [];
  const refused: string[] = [];
  for (const [relation, constraints] of Map.groupBy(wanted, ({ schema, relation }) => `"${schema}"."${relation}"`)) {
    const there = new Map((stored.get(relation) ?? []).map((constraint) => [constraint.name, constraint]));
    const changed = constraints.filter(({ name, mark }) => there.get(name)?.mark !== mark);
    const names = new Set(constraints.map(({ name }) => name));
    const gone = [...there.values()].filter(
      ({ name, relation: own }) => name.startsWith(`${own}__`) && !names.has(name),
    );
    if (changed.length === 0 && gone.length === 0) continue;
    refused.push(...(await valuesInTheWay(client, relation, changed)));
    const dropped = [...gone, ...changed.filter(({ name }) => there.has(name))];
    statements.push(...constraintStatements(relation, changed, dropped));
  }
  return { statements, refused };
}

/** What adds constraints to a relation and takes others from it, and marks the new ones. */
export function constraintStatements(
  relation: string,
  added: readonly TableConstraint[],
  dropped: readonly { readonly name: string }[] = [],
): readonly string[] {
  const actions = [
    ...dropped.map(({ name }) => `drop constraint "${name}"`),
    ...added.map(({ name, condition }) => `add constraint "${name}" check (${condition})`),
  ];
  const comments = added.map(({ name, mark }) => `comment on constraint "${name}" on ${relation} is '${mark}'`);
  return [`alter table ${relation} ${actions.join(', ')}`, ...(comments.length === 0 ? [] : [comments.join('; ')])];
}

async function storedConstraints(
  client: PoolClient,
  wanted: readonly TableConstraint[],
): Promise<ReadonlyMap<string, readonly StoredConstraint[]>> {
  const { rows } = await client.query<StoredConstraint>(
    `select n.nspname as schema, c.relname as relation, k.conname as name, obj_description(k.oid, 'pg_constraint') as mark
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'c' and n.nspname = any ($1) and c.relname = any ($2)`,
    [[...new Set(wanted.map(({ schema }) => schema))], [...new Set(wanted.map(({ relation }) => relation))]],
  );
  return Map.groupBy(rows, ({ schema, relation }) => `"${schema}"."${relation}"`);
}

/** Asks one question of a table for all its new conditions. */
async function valuesInTheWay(
  client: PoolClient,
  relation: string,
  constraints: readonly TableConstraint[],
): Promise<readonly string[]> {
  if (constraints.length === 0) return [];
  const counts = constraints.map(({ condition }, at) => `count(*) filter (where not (${condition}))::int as c${at}`);
  const { rows } = await client.query<Record<string, number>>(`select ${counts.join(', ')} from ${relation}`);
  return constraints.flatMap(({ table, field, rule }, at) => {
    const count = rows[0]?.[`c${at}`] ?? 0;
    return count === 0 ? [] : [`${count} stored values of ${table.id} ${field} do not keep to its rule “${rule}”`];
  });
}
