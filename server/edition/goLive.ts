import type { PoolClient } from 'pg';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Edition } from './Edition.ts';
import type { EditionParts } from './EditionParts.ts';
import { putInForce } from './putInForce.ts';
import { soundFiles } from './soundFiles.ts';

/** An edition that is in force, with the files it was made from. */
export interface Live {
  readonly edition: Edition;
  readonly files: readonly DefinitionFile[];
}

/** Puts files in force: in the database for all processes, then in this one. Throws what stands in the way. */
export async function goLive(
  parts: EditionParts,
  wanted: {
    readonly files: readonly DefinitionFile[];
    /** Of the files, where they were read before. */
    readonly definitions?: Definitions;
    readonly base: number;
    readonly folder: readonly DefinitionFile[];
    alongside?(client: PoolClient, number: number): Promise<void>;
  },
): Promise<Live> {
  const definitions = wanted.definitions ?? soundFiles(wanted.files);
  const number = await putInForce(parts, { ...wanted, definitions });
  return { edition: parts.build(number, definitions), files: wanted.files };
}
