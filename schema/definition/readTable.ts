import { present } from './present.ts';
import { readField, readOrigin } from './readField.ts';
import type { Check, Table } from './Table.ts';
import type { CheckFile, TableFile } from './TableFile.ts';

/** Reads one definition; what the meta-schema refused is left out, and the fields without a type with it. */
export function readTable(catalogue: string, path: string, file: TableFile): Table {
  const facts = file.table ?? {};
  const required = new Set<string>(file.required);
  const follows = facts.follows === undefined ? [] : [facts.follows].flat();
  return {
    id: `${catalogue}/${facts.name ?? ''}`,
    file: path,
    title: file.title ?? '',
    ...present({ description: file.description }),
    no: facts.no ?? '',
    ...present({ printedNo: facts.printedNo }),
    name: facts.name ?? '',
    layer: facts.layer ?? 'basic',
    group: facts.group ?? '',
    shape: facts.shape ?? 'list',
    grain: facts.grain ?? '',
    key: facts.key ?? [],
    keyScope: facts.keyScope ?? 'collection',
    window: facts.window ?? '',
    indexes: facts.indexes ?? [],
    follows,
    carriedFrom: facts.carry === false ? [] : (facts.carry ?? follows),
    unchanged: facts.unchanged ?? 'ask',
    ...present({
      rowsOf: facts.rowsOf,
      rowsFrom: typeof facts.rowsFrom === 'string' ? { table: facts.rowsFrom } : facts.rowsFrom,
      applies: facts.applies,
    }),
    references: (facts.references ?? []).map((reference) => ({
      as: reference.as ?? '',
      table: reference.table ?? '',
      by: reference.by ?? {},
      matchAny: reference.match === 'any',
      ...present({ missing: reference.missing }),
    })),
    evidence: facts.evidence === true,
    ...present({ origin: readOrigin(facts.origin) }),
    fields: Object.entries(file.properties ?? {}).flatMap(([name, property]) =>
      property.type === undefined ? [] : [readField(name, property, required.has(name))],
    ),
    checks: (file.checks ?? []).map(readCheck),
    referredBy: [],
  };
}

export function readCheck(check: CheckFile): Check {
  return {
    id: check.id ?? '',
    rule: check.rule ?? '',
    severity: check.severity ?? 'error',
    fields: check.fields ?? [],
    message: check.message ?? '',
    ...present({
      examples:
        check.examples === undefined ? undefined : { pass: check.examples.pass ?? [], fail: check.examples.fail ?? [] },
    }),
  };
}
