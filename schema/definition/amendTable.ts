import { mergePatch } from './mergePatch.ts';
import type { TableFile } from './TableFile.ts';

/**
 * A definition with an amendment applied. A new field stands after the field that the amendment names before it (`{}`
 * is enough to name one), else at the end: the order of fields is the order of columns.
 */
export function amendTable(base: TableFile, amendment: object): TableFile {
  const merged = mergePatch(base, amendment) as TableFile;
  const named = (amendment as { readonly properties?: Readonly<Record<string, unknown>> | null }).properties ?? {};
  if (merged.properties === undefined) return merged;
  const before = Object.keys(base.properties ?? {});
  const order = before.filter((name) => merged.properties?.[name] !== undefined);
  let anchor: string | undefined;
  for (const name of Object.keys(named)) {
    if (merged.properties[name] === undefined) continue;
    if (!order.includes(name)) order.splice(anchor === undefined ? order.length : order.indexOf(anchor) + 1, 0, name);
    anchor = name;
  }
  return { ...merged, properties: Object.fromEntries(order.map((name) => [name, merged.properties?.[name] ?? {}])) };
}
