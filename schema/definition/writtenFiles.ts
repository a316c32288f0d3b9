import type { DefinitionFile } from './DefinitionFile.ts';
import { formatDefinition } from './formatDefinition.ts';
import type { WrittenCatalogue } from './WrittenCatalogue.ts';

/** The files of a catalogue that extends nothing and says the same; they read as the catalogue they come from. */
export function writtenFiles({ id, file, tables, checks, indicators }: WrittenCatalogue): readonly DefinitionFile[] {
  const { extends: _base, drops: _tables, dropsChecks: _checks, dropsIndicators: _indicators, ...facts } = file;
  const written: DefinitionFile[] = [
    { path: `${id}/catalogue.json`, text: formatDefinition({ ...schema('catalogue'), ...facts }) },
    ...tables.map(({ file: table }) => ({
      path: `${id}/tables/${table.table?.no}-${table.table?.name}.json`,
      text: formatDefinition(table),
    })),
  ];
  if (checks.length > 0)
    written.push({ path: `${id}/checks.json`, text: formatDefinition({ ...schema('checks'), checks }) });
  if (indicators.length > 0)
    written.push({ path: `${id}/indicators.json`, text: formatDefinition({ ...schema('indicators'), indicators }) });
  return written;
}

function schema(name: string): object {
  return { $schema: `../../schema/${name}.schema.json` };
}
