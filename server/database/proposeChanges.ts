import { MikroORM } from '@mikro-orm/postgresql';
import { type SchemaDifference, SchemaGenerator } from '@mikro-orm/sql';
import type { Definitions } from '#schema/definition/Definitions.ts';
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

/** An ORM that knows the platform and all data tables, for comparing only. */
export function comparingOrm(url: string, definitions: Definitions): MikroORM {
  const tables = definitions.catalogues.flatMap((catalogue) =>
    catalogue.tables.map((table) => tableEntity(catalogue, table)),
  );
  return new MikroORM({ clientUrl: url, entities: [...platformEntities, ...tables], pool: { min: 0, max: 1 } });
}

/** All that the database should be, as the statements that would make it from nothing. */
export async function wholeSchema(orm: MikroORM): Promise<string> {
  return orm.schema.getCreateSchemaSQL({ wrap: false });
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
