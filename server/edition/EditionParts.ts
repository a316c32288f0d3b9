import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Database } from '../database/openDatabase.ts';
import type { Edition } from './Edition.ts';

/** What editions are made with. */
export interface EditionParts {
  readonly folder: string;
  readonly database: Database;
  build(number: number, definitions: Definitions): Edition;
  /** Tells whoever runs the program. */
  print(line: string): void;
  /** Where the statements of a change of the database are written before they run; `close` tells of them. */
  statements(): { write(statement: string): void; close(): string };
}
