import type { PoolClient } from 'pg';
import type { Conversion } from './allowedChanges.ts';
import type { Changes } from './constraintChanges.ts';

/** Whether a text is a value of a type, and comes back from it as the same text or number. */
const converts = `
  create or replace function pg_temp.converts(value text, target text) returns boolean language plpgsql as $$
  declare back text;
  begin
    execute format('select ($1::%s)::text', target) into back using value;
    if target ~ '^(numeric|integer|bigint|smallint)' then return value::numeric = back::numeric; end if;
    return back = value;
  exception when others then return false;
  end $$`;

/**
 * A column changes its type only if every stored value is one of the new type too: the values that are not are
 * counted, and the change is refused with their number.
 */
export async function conversionStatements(client: PoolClient, conversions: readonly Conversion[]): Promise<Changes> {
  const statements: string[] = [];
  const refused: string[] = [];
  if (conversions.length > 0) await client.query(converts);
  for (const { schema, relation, column, from, to } of conversions) {
    const name = `"${schema}"."${relation}"`;
    const own = `"${column}"`;
    const { inTheWay, using } = conversion(own, from, to);
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from ${name} where ${own} is not null and ${inTheWay}`,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) {
      refused.push(`${count} stored values of ${schema}.${relation}.${column} (${from}) are no ${to}`);
    } else {
      // Its constraints speak of the old type; those of the new one are added after.
      for (const constraint of await constraintsOf(client, schema, relation, column))
        statements.push(`alter table ${name} drop constraint "${constraint}"`);
      statements.push(`alter table ${name} alter column ${own} type ${to} using ${using}`);
    }
  }
  return { statements, refused };
}

function conversion(own: string, from: string, to: string): { readonly inTheWay: string; readonly using: string } {
  if (from === 'text[]')
    return {
      inTheWay: `cardinality(${own}) <> 1 or not pg_temp.converts(${own}[1], '${to}')`,
      using: `${own}[1]::${to}`,
    };
  const text = from.startsWith('numeric') ? `trim_scale(${own})::text` : `${own}::text`;
  if (to === 'text[]') return { inTheWay: 'false', using: `case when ${own} is not null then array[${text}] end` };
  return { inTheWay: `not pg_temp.converts(${text}, '${to}')`, using: `(${text})::${to}` };
}

async function constraintsOf(
  client: PoolClient,
  schema: string,
  relation: string,
  column: string,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select k.conname as name from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
     where k.contype = 'c' and n.nspname = $1 and c.relname = $2 and a.attname = $3
       and starts_with(k.conname::text, $2 || '__')`,
    [schema, relation, column],
  );
  return rows.map(({ name }) => name);
}
