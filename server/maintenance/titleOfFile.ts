import type { Definitions } from '#schema/definition/Definitions.ts';

/** What the file at a path is about; `undefined` where that is not known. */
export function titleOfFile(definitions: Definitions): (path: string) => string | undefined {
  const titles = new Map<string, string>();
  for (const catalogue of definitions.catalogues) {
    titles.set(catalogue.file, catalogue.title);
    for (const table of catalogue.tables) titles.set(table.file, `${table.no} ${table.title}`);
  }
  for (const plan of definitions.plans) titles.set(plan.file, plan.title);
  for (const list of definitions.codeLists.values()) titles.set(`code-lists/${list.id}.json`, list.title);
  return (path) => titles.get(path);
}
