import type { Definitions } from '#schema/definition/Definitions.ts';
import { migrate } from '../database/migrate.ts';
import type { EditionParts } from './EditionParts.ts';

/** Brings the database to definitions that are in force already: another version of the program may ask more of it. */
export async function bringUp(parts: EditionParts, definitions: Definitions): Promise<void> {
  const statements = parts.statements();
  await migrate(parts.database, definitions, (statement) => statements.write(statement));
  const told = statements.close();
  if (told !== '') parts.print(told);
}
