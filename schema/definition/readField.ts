import type { CodeListChoice, Field, FieldKindName, Origin, ReferenceTarget } from './Field.ts';
import { present } from './present.ts';
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
    ...present({
      description: property.description,
      requiredIf: property.requiredIf,
      format: property.format,
      pattern: value.pattern,
      minLength: property.minLength,
      maxLength: value.maxLength,
      minimum: property.minimum,
      maximum: property.maximum,
      decimals: readDecimals(property.decimals),
      unit: property.unit,
      codeList: readCodeList(value.codeList),
      references: readReferences(name, value.reference),
      allow: value.reference?.allow,
      missing: value.reference?.missing,
      copies: property.copies === undefined ? undefined : [property.copies].flat(),
      computed: property.computed,
      default: property.default,
      window: property.window,
      privacy: property.privacy,
      renamedFrom: property.renamedFrom,
      origin: readOrigin(property.origin),
    }),
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
    ...present({ parentFrom: choice.parentFrom, only: choice.only, except: choice.except, open: choice.open }),
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
