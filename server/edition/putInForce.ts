import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { PoolClient } from 'pg';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { definitionsHash, textHashes } from '../database/edition/definitionsHash.ts';
import { insertEdition } from '../database/edition/insertEdition.ts';
import { selectEdition } from '../database/edition/selectEdition.ts';
import { migrate } from '../database/migrate.ts';
import { tellEvent } from '../events/tellEvent.ts';
import type { EditionParts } from './EditionParts.ts';

/** Another process has put other definitions in force meanwhile. */
export class Superseded extends Error {}

export interface ToPutInForce {
  readonly files: readonly DefinitionFile[];
  readonly definitions: Definitions;
  /** Number of the edition that these follow; 0: there is none. */
  readonly base: number;
  /** The files of the folder once this is done. */
  readonly folder: readonly DefinitionFile[];
  /** Stored with the edition or not at all. */
  alongside?(client: PoolClient, number: number): Promise<void>;
}

/**
 * Brings the database to the definitions and writes down that they are in force, in one transaction that all processes
 * take turns at; returns the number of the edition. Nothing of it is done where another edition came first.
 */
export async function putInForce(parts: EditionParts, wanted: ToPutInForce): Promise<number> {
  let number = 0;
  const statements = parts.statements();
  await migrate(parts.database, wanted.definitions, (statement) => statements.write(statement), {
    async alongside(client) {
      const inForce = await selectEdition(client);
      if ((inForce?.number ?? 0) !== wanted.base) throw new Superseded();
      number = await insertEdition(client, wanted.files, {
        folder: folderName(parts.folder),
        folderHash: definitionsHash(textHashes(wanted.folder)),
      });
      await wanted.alongside?.(client, number);
      await tellEvent(client, { type: 'edition', edition: number });
    },
  });
  const told = statements.close();
  if (told !== '') parts.print(told);
  return number;
}

/** The folder as all processes tell it apart. */
export function folderName(folder: string): string {
  return `${hostname()}:${resolve(folder)}`;
}
