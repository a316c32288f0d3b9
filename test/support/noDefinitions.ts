import type { Definitions } from '#schema/definition/Definitions.ts';
import { readDefinitions } from '#schema/definition/readDefinitions.ts';

/** A system of which only the platform is there. */
export function noDefinitions(): Definitions {
  const read = readDefinitions([]);
  if (!read.ok) throw new Error('No definitions should hold');
  return read.definitions;
}
