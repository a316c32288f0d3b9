import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Edition } from './Edition.ts';
import type { EditionParts } from './EditionParts.ts';
import { compareEditions, type EditionDifference } from './compareEditions.ts';
import { type FileChange, withChanges } from './FileChange.ts';
import { keepUnchanged } from './keepUnchanged.ts';
import { soundFiles } from './soundFiles.ts';
import type { Touches } from './Touches.ts';
import { touchesOf } from './touchesOf.ts';

/** Where changes are published: what is in force, and the folder as it is. */
export interface PublishPlace {
  readonly parts: EditionParts;
  readonly current: Edition;
  readonly files: readonly DefinitionFile[];
  readonly folder: readonly DefinitionFile[];
}

/** What changes would make of the definitions in force. */
export interface Assessed {
  readonly files: readonly DefinitionFile[];
  readonly definitions: Definitions;
  readonly difference: EditionDifference;
  readonly touches: Touches;
}

/** Reads what the definitions would be and what that touches; throws their faults. */
export async function assess(place: PublishPlace, changes: readonly FileChange[]): Promise<Assessed> {
  const files = withChanges(place.files, changes);
  const before = place.current.definitions;
  const definitions = keepUnchanged(
    before,
    soundFiles(files),
    changes.map(({ path }) => path),
  );
  const difference = compareEditions(before, definitions);
  const touches = await touchesOf(place.parts.database.pool, difference);
  return { files, definitions, difference, touches };
}
