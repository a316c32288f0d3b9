import catalogue from '#schema/catalogue.schema.json';
import checks from '#schema/checks.schema.json';
import codeList from '#schema/code-list.schema.json';
import demonstration from '#schema/demonstration.schema.json';
import indicators from '#schema/indicators.schema.json';
import plan from '#schema/plan.schema.json';
import table from '#schema/table-definition.schema.json';

/** The JSON Schema of each kind of definition file, with the paths it is for. */
export const definitionSchemas = [
  { name: 'table-definition', fileMatch: '*/tables/*.json', schema: table },
  { name: 'catalogue', fileMatch: '*/catalogue.json', schema: catalogue },
  { name: 'checks', fileMatch: '*/checks.json', schema: checks },
  { name: 'indicators', fileMatch: '*/indicators.json', schema: indicators },
  { name: 'code-list', fileMatch: 'code-lists/*.json', schema: codeList },
  { name: 'plan', fileMatch: 'plans/*.json', schema: plan },
  { name: 'demonstration', fileMatch: 'demonstrations/*.json', schema: demonstration },
] as const;
