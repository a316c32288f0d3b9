import type { ClientBase, Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { compileRule } from '#schema/rules/compileRule.ts';
import { ruleToSql } from '../rules/ruleToSql.ts';

const statements = new WeakMap<Catalogue, { readonly text: string; readonly tables: readonly string[] } | null>();

/** Names of the tables that the school does not have: whose `applies` is false. Empty means asked. */
export async function selectNotApplying(
  client: ClientBase | Pool,
  definitions: Pick<Definitions, 'codeLists'>,
  catalogue: Catalogue,
  place: { readonly school: number; readonly collection: number },
): Promise<ReadonlySet<string>> {
  let statement = statements.get(catalogue);
  if (statement === undefined) statements.set(catalogue, (statement = statementOf(definitions, catalogue)));
  if (statement === null) return new Set();
  const { rows } = await client.query<{ applies: readonly (boolean | null)[] }>(statement.text, [
    place.school,
    place.collection,
  ]);
  const applies = rows[0]?.applies ?? [];
  return new Set(statement.tables.filter((_, at) => applies[at] === false));
}

function statementOf(
  definitions: Pick<Definitions, 'codeLists'>,
  catalogue: Catalogue,
): { readonly text: string; readonly tables: readonly string[] } | null {
  const conditions = catalogue.tables.flatMap((table) => {
    if (table.applies === undefined) return [];
    const rule = compileRule(table.applies, { catalogue, codeLists: definitions.codeLists, result: 'condition' });
    if (!rule.ok) return [];
    const sql = ruleToSql(rule.rule, { catalogue, school: '$1::integer', collection: '$2::integer' });
    return [{ name: table.name, sql }];
  });
  if (conditions.length === 0) return null;
  return {
    text: `select array[${conditions.map(({ sql }) => sql).join(', ')}] as applies`,
    tables: conditions.map(({ name }) => name),
  };
}
