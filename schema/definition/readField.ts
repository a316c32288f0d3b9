import type { CodeListChoice, Field, FieldKindName, Origin, ReferenceTarget } from './Field.ts';
import { optional } from './optional.ts';
import type { CodeListFile, PropertyFile, ReferenceFile, TableFile } from './TableFile.ts';

/** Reads one property of a definition. */
export function readField(name: string, property: PropertyFile, required: boolean): Field {
  const value = property.type === 'array' ? (property.items ?? {}) : property;
  return {
    name,
    kind: kindOf(property),
    title: property.title ?? '',
    required,
    typedIfEmpty: property.typed === 'ifEmpty',
    carry: property.carry !== false,
    evidence: property.evidence === true,
    display: property.display ?? {},
    ...optional('description', property.description),
    ...optional('requiredIf', property.requiredIf),
    ...optional('format', property.format),
    ...optional('pattern', value.pattern),
    ...optional('minLength', property.minLength),
    ...optional('maxLength', value.maxLength),
    ...optional('minimum', property.minimum),
    ...optional('maximum', property.maximum),
    ...optional('decimals', readDecimals(property.decimals)),
    ...optional('unit', property.unit),
    ...optional('codeList', readCodeList(value.codeList)),
    ...optional('references', readReferences(name, value.reference)),
    ...optional('allow', value.reference?.allow),
    ...optional('missing', value.reference?.missing),
    ...optional('copies', property.copies === undefined ? undefined : [property.copies].flat()),
    ...optional('computed', property.computed),
    ...optional('default', property.default),
    ...optional('window', property.window),
    ...optional('privacy', property.privacy),
    ...optional('renamedFrom', property.renamedFrom),
    ...optional('origin', readOrigin(property.origin)),
  };
}

export function readOrigin(origin: NonNullable<TableFile['table']>['origin']): Origin | undefined {
  return typeof origin === 'string' ? { kind: origin } : origin;
}

function kindOf(property: PropertyFile): FieldKindName {
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

function readDecimals(decimals: PropertyFile['decimals']): Field['decimals'] {
  return typeof decimals === 'number' ? { stored: decimals, shown: decimals } : decimals;
}

function readCodeList(choice: CodeListFile | undefined): CodeListChoice | undefined {
  if (choice === undefined) return undefined;
  if (typeof choice === 'string') return { lists: [choice] };
  if (isMany(choice)) return { lists: choice };
  if (choice.by !== undefined) return { by: choice.by, byCode: listsByCode(choice.lists ?? {}) };
  return {
    lists: choice.list === undefined ? [] : [choice.list].flat(),
    ...optional('parentFrom', choice.parentFrom),
    ...optional('only', choice.only),
    ...optional('except', choice.except),
  };
}

function listsByCode(
  lists: Readonly<Record<string, string | readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(lists).map(([code, chosen]) => [code, [chosen].flat()]));
}

function isMany(choice: Exclude<CodeListFile, string>): choice is readonly string[] {
  return Array.isArray(choice);
}

/** Where no `as` is given it comes from the name of the field: `deptCode` refers to `dept`. */
function readReferences(name: string, reference: ReferenceFile | undefined): readonly ReferenceTarget[] | undefined {
  return (reference?.anyOf ?? (reference === undefined ? undefined : [reference]))?.map((target) => ({
    table: target.table ?? '',
    field: target.field ?? '',
    as: target.as ?? name.replace(/(Codes?|Nos?)$/, ''),
    matchAny: target.match === 'any',
  }));
}
