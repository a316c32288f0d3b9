import type { Field, FieldKindName, ReferenceTarget } from './Field.ts';
import type { Table } from './Table.ts';

/* eslint-disable-next-line typescript/no-explicit-any -- the shape is what the meta-schema lets through */
type Json = any;

/** Reads one definition that the meta-schema has let through. */
export function readTable(catalogue: string, file: string, json: Json): Table {
  const facts = json.table;
  const required = new Set<string>(json.required ?? []);
  return {
    id: `${catalogue}/${facts.name}`,
    file,
    title: json.title,
    ...optional('description', json.description),
    no: facts.no,
    ...optional('printedNo', facts.printedNo),
    name: facts.name,
    layer: facts.layer,
    group: facts.group,
    shape: facts.shape,
    grain: facts.grain ?? '',
    key: facts.key ?? [],
    keyScope: facts.keyScope ?? 'collection',
    window: facts.window,
    indexes: facts.indexes ?? [],
    follows: facts.follows === undefined ? [] : [facts.follows].flat(),
    ...optional('rowsOf', facts.rowsOf),
    ...optional('rowsFrom', typeof facts.rowsFrom === 'string' ? { table: facts.rowsFrom } : facts.rowsFrom),
    ...optional('applies', facts.applies),
    references: facts.references ?? [],
    evidence: facts.evidence === true,
    ...optional('origin', readOrigin(facts.origin)),
    fields: Object.entries<Json>(json.properties).map(([name, property]) =>
      readField(name, property, required.has(name)),
    ),
    checks: json.checks ?? [],
  };
}

function readField(name: string, property: Json, required: boolean): Field {
  const value = property.type === 'array' ? (property.items ?? {}) : property;
  return {
    name,
    kind: kindOf(property),
    title: property.title,
    required,
    typedIfEmpty: property.typed === 'ifEmpty',
    carry: property.carry !== false,
    evidence: property.evidence === true,
    display: property.display ?? {},
    ...optional('description', property.description),
    ...optional('requiredIf', property.requiredIf),
    ...optional('format', property.format),
    ...optional('pattern', property.pattern),
    ...optional('minLength', property.minLength),
    ...optional('maxLength', property.maxLength),
    ...optional('minimum', property.minimum),
    ...optional('maximum', property.maximum),
    ...optional('decimals', readDecimals(property.decimals)),
    ...optional('unit', property.unit),
    ...optional('codeList', readCodeList(value.codeList)),
    ...optional('references', readReferences(name, value.reference)),
    ...optional('allow', value.reference?.allow),
    ...optional('copies', property.copies === undefined ? undefined : [property.copies].flat()),
    ...optional('computed', property.computed),
    ...optional('default', property.default),
    ...optional('window', property.window),
    ...optional('privacy', property.privacy),
    ...optional('renamedFrom', property.renamedFrom),
    ...optional('origin', readOrigin(property.origin)),
  };
}

function kindOf(property: Json): FieldKindName {
  if (property.type === 'array') {
    if (property.items?.reference !== undefined) return 'references';
    return property.items === undefined ? 'files' : 'codes';
  }
  if (property.codeList !== undefined) return 'code';
  if (property.reference !== undefined) return 'reference';
  if (property.format === 'date') return 'date';
  if (property.format === 'year-month') return 'yearMonth';
  if (property.format === 'year') return 'year';
  if (property.type === 'number') return 'decimal';
  if (property.type === 'integer') return 'integer';
  if (property.type === 'boolean') return 'boolean';
  return 'text';
}

function readDecimals(decimals: Json): Field['decimals'] {
  return typeof decimals === 'number' ? { stored: decimals, shown: decimals } : decimals;
}

function readCodeList(choice: Json): Field['codeList'] {
  if (choice === undefined) return undefined;
  if (typeof choice === 'string') return { lists: [choice] };
  if (Array.isArray(choice)) return { lists: choice };
  if (choice.by !== undefined) return { by: choice.by, byCode: choice.lists };
  return { lists: [choice.list].flat(), parentFrom: choice.parentFrom };
}

function readReferences(name: string, reference: Json): readonly ReferenceTarget[] | undefined {
  if (reference === undefined) return undefined;
  const targets: Json[] = reference.anyOf ?? [reference];
  return targets.map((target) => ({
    table: target.table,
    field: target.field,
    as: target.as ?? name.replace(/(Codes?|Nos?)$/, ''),
    matchAny: target.match === 'any',
  }));
}

function readOrigin(origin: Json): Field['origin'] {
  return typeof origin === 'string' ? { kind: origin as 'notice' } : origin;
}

/** An absent member stays absent, so that spreading it changes nothing. */
function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [name in Name]?: Value } {
  return (value === undefined || value === null ? {} : { [name]: value }) as { readonly [name in Name]?: Value };
}
