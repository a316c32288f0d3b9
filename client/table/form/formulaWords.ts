import type { TableKit } from '../../api/TableKit.ts';

/** A rule as people can read it: fields and tables by their titles. */
export function formulaWords(rule: string, { table, referred }: TableKit): string {
  const titles = new Map(table.fields.map((field) => [field.name, field.title]));
  const tables = new Map([table, ...referred.values()].map((one) => [one.name, one.title]));
  return rule
    .replaceAll(/\bthis\.(\w+)/g, (written, name: string) => titles.get(name) ?? written)
    .replaceAll(/\b(rows|record)\((\w+)\)/g, (written, _: string, name: string) => tables.get(name) ?? written);
}
