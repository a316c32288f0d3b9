import type { Definitions } from '#schema/definition/Definitions.ts';
import { capitalised, snakeCase } from '#schema/derived/names.ts';
import { printTableTypes } from '#server/api/printTableTypes.ts';
import { onlyCatalogue } from '#server/commands/onlyCatalogue.ts';
import { creationStatements } from '#server/database/creationStatements.ts';
import { compactCatalogue } from './compactCatalogue.ts';
import { compactGraphql } from './compactGraphql.ts';
import { compactSql } from './compactSql.ts';

/** What each catalogue is made into, by the name of its file. */
export async function goldenOutputs(definitions: Definitions): Promise<ReadonlyMap<string, string>> {
  const outputs = new Map<string, string>();
  for (const catalogue of definitions.catalogues) {
    const alone = onlyCatalogue(definitions, catalogue.id);
    outputs.set(`${catalogue.id}.graphql.txt`, compactGraphql(printTableTypes(alone), capitalised(catalogue.name)));
    outputs.set(`${catalogue.id}.sql.txt`, compactSql(await creationStatements(alone), snakeCase(catalogue.name)));
    outputs.set(`${catalogue.id}.definitions.txt`, compactCatalogue(catalogue));
  }
  return outputs;
}
