import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';

/**
 * The definitions with the catalogues and lists that did not change being the same values as before: what was derived from
 * them holds on, and nothing of them is compared again. `paths` are the files that changed.
 */
export function keepUnchanged(before: Definitions, after: Definitions, paths: readonly string[]): Definitions {
  const folders = new Set(paths.map((path) => path.split('/')[0]));
  if (folders.has('code-lists')) return after;
  const was = new Map(before.catalogues.map((catalogue) => [catalogue.id, catalogue]));
  const now = new Map(after.catalogues.map((catalogue) => [catalogue.id, catalogue]));
  const isKept = ({ id, extends: base }: Catalogue): boolean => {
    const extended = base === undefined ? undefined : now.get(base);
    return !folders.has(id) && (extended === undefined || isKept(extended));
  };
  return {
    ...after,
    codeLists: before.codeLists,
    catalogues: after.catalogues.map((catalogue) => (isKept(catalogue) && was.get(catalogue.id)) || catalogue),
  };
}
