import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Code } from '#schema/definition/CodeList.ts';
import { codesOfLists } from '#schema/fields/CodeIndex.ts';
import { codeParents } from './codeParents.ts';
import { type Spellings, spellingsOf } from './spellingsOf.ts';

/** A code as a select offers it: found by label, alias, pinyin and initials. */
export interface SpelledCode extends Spellings {
  readonly code: string;
  readonly label: string;
  readonly labelEn: string | null;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  /** Labels of what it belongs to, the widest first. */
  readonly path: readonly string[];
}

const spelled = new WeakMap<Catalogue, Map<string, readonly SpelledCode[]>>();

/**
 * The codes of a list and of those it includes that hold in the catalogue's year, with their spellings; worked out once
 * for each list of a catalogue. `undefined` where there is no such list.
 */
export function codeOptions(catalogue: Catalogue, id: string): readonly SpelledCode[] | undefined {
  let ofCatalogue = spelled.get(catalogue);
  if (ofCatalogue === undefined) spelled.set(catalogue, (ofCatalogue = new Map()));
  const known = ofCatalogue.get(id);
  if (known !== undefined) return known;
  const codes = codesOfLists([id], catalogue.year, catalogue.codeLists);
  if (codes === undefined) return undefined;
  const parents = codeParents(codes, catalogue.codeLists.values());
  const options = codes.map((code) => ({
    code: code.code,
    label: code.label,
    labelEn: code.labelEn ?? null,
    parent: code.parent ?? null,
    aliases: code.aliases,
    path: pathOf(code, parents),
    ...spellingsOf(code.label),
  }));
  ofCatalogue.set(id, options);
  return options;
}

function pathOf(code: Code, parents: ReadonlyMap<string, Code>): readonly string[] {
  const path: string[] = [];
  const seen = new Set([code.code]);
  for (let at = code.parent; at !== undefined && !seen.has(at); at = parents.get(at)?.parent) {
    seen.add(at);
    const label = parents.get(at)?.label;
    if (label !== undefined) path.unshift(label);
  }
  return path;
}
