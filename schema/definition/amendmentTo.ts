import { amendTable } from './amendTable.ts';
import { sameMeaning } from './sameMeaning.ts';
import type { TableFile } from './TableFile.ts';

/**
 * The amendment that makes one definition of another; `undefined` where none can, because fields have changed places.
 * Without a difference it is empty.
 */
export function amendmentTo(base: TableFile, target: TableFile): Readonly<Record<string, unknown>> | undefined {
  const { properties: before = {}, ...facts } = base;
  const { properties: after = {}, ...newFacts } = target;
  const properties: Record<string, unknown> = {};
  for (const name of Object.keys(before)) if (after[name] === undefined) properties[name] = null;
  let last: string | undefined;
  const names = Object.keys(after);
  for (const [at, name] of names.entries()) {
    const known = before[name];
    if (known === undefined) {
      const isAtEnd = names.slice(at).every((later) => before[later] === undefined);
      if (!isAtEnd && last !== undefined && !(last in properties)) properties[last] = {};
      properties[name] = after[name];
    } else if (!sameMeaning(known, after[name])) {
      properties[name] = patchTo(known, after[name]);
    }
    last = name;
  }
  const patch = patchTo(facts, newFacts) as Record<string, unknown>;
  const amendment = Object.keys(properties).length === 0 ? patch : { ...patch, properties };
  return sameMeaning(amendTable(base, amendment), target, (name) => name === 'properties') ? amendment : undefined;
}

/** The merge patch from one value to another. */
function patchTo(from: unknown, to: unknown): unknown {
  if (!isObject(from) || !isObject(to)) return to;
  const patch: Record<string, unknown> = {};
  for (const name of Object.keys(from)) if (!Object.hasOwn(to, name)) patch[name] = null;
  for (const [name, value] of Object.entries(to))
    if (!sameMeaning(from[name], value)) patch[name] = patchTo(from[name], value);
  return patch;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
