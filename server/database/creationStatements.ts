import { MikroORM } from '@mikro-orm/postgresql';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { constraintStatements } from './constraintChanges.ts';
import { wholeSchema } from './proposeChanges.ts';
import { splitStatements } from './splitStatements.ts';
import { tableConstraints } from './tableConstraints.ts';
import { tableEntity } from './tableEntity.ts';

/** The statements that make the data tables of definitions in an empty database; asks no database. */
export async function creationStatements(definitions: Definitions): Promise<readonly string[]> {
  const tables = definitions.catalogues.flatMap((catalogue) => catalogue.tables.map((table) => ({ catalogue, table })));
  const entities = tables.map(({ catalogue, table }) => tableEntity(catalogue, table));
  if (entities.length === 0) return [];
  const orm = new MikroORM({ clientUrl: 'postgresql://localhost/none', entities, pool: { min: 0, max: 1 } });
  const created = splitStatements(await wholeSchema(orm));
  const constraints = Map.groupBy(
    tableConstraints(tables, definitions),
    ({ schema, relation }) => `"${schema}"."${relation}"`,
  );
  return [...created, ...[...constraints].flatMap(([relation, added]) => constraintStatements(relation, added))];
}
