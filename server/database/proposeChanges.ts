import { MikroORM } from '@mikro-orm/postgresql';
import { type SchemaDifference, SchemaGenerator } from '@mikro-orm/sql';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { type AllowedChanges, allowedChanges } from './allowedChanges.ts';
import { platformEntities } from './platformEntities.ts';
import { splitStatements } from './splitStatements.ts';
import { tableEntity } from './tableEntity.ts';

/** A generator that writes only what is allowed of what it has found. */
class GuardedGenerator extends SchemaGenerator {
  allowed: AllowedChanges | undefined;

  override diffToSQL(proposed: SchemaDifference, options: Parameters<SchemaGenerator['diffToSQL']>[1]): string {
    this.allowed = allowedChanges(proposed);
    return super.diffToSQL(this.allowed.difference, options);
  }
}

export interface Proposal {
  readonly statements: readonly string[];
  readonly conversions: AllowedChanges['conversions'];
  readonly refused: AllowedChanges['refused'];
}

/** What is compared with the database: some of the data tables, and the platform's own where they changed. */
export interface Compared {
  readonly tables: readonly { readonly catalogue: Catalogue; readonly table: Table }[];
  readonly platform: boolean;
}

/**
 * An ORM that knows what is compared, and looks at no other table of the database: to read what a database of hundreds of
 * tables is costs more than all the rest.
 */
export function comparingOrm(url: string, { tables, platform }: Compared): MikroORM {
  const entities = [
    ...(platform ? platformEntities : []),
    ...tables.map(({ catalogue, table }) => tableEntity(catalogue, table)),
  ];
  const names = entities.map((entity) => entity.meta.tableName ?? entity.meta.collection);
  const others = new RegExp(`^(?!(?:[^.]*\\.)?(?:${[...new Set(names)].join('|')})$)`);
  return new MikroORM({
    clientUrl: url,
    entities,
    pool: { min: 0, max: 1 },
    discovery: { warnWhenNoEntities: false },
    schemaGenerator: { skipTables: [others] },
  });
}

/** Compares the entities with the database. */
export async function proposeChanges(orm: MikroORM): Promise<Proposal> {
  const generator = new GuardedGenerator(orm.em);
  const written = await generator.getUpdateSchemaSQL({ wrap: false, dropTables: false });
  return {
    statements: splitStatements(written),
    conversions: generator.allowed?.conversions ?? [],
    refused: generator.allowed?.refused ?? [],
  };
}

/** All that the entities should be, as the statements that would make it from nothing. */
export async function wholeSchema(orm: MikroORM): Promise<string> {
  return orm.schema.getCreateSchemaSQL({ wrap: false });
}
