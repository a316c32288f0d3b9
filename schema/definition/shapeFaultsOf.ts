import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import catalogueSchema from '../catalogue.schema.json' with { type: 'json' };
import checksSchema from '../checks.schema.json' with { type: 'json' };
import codeListSchema from '../code-list.schema.json' with { type: 'json' };
import demonstrationSchema from '../demonstration.schema.json' with { type: 'json' };
import indicatorsSchema from '../indicators.schema.json' with { type: 'json' };
import planSchema from '../plan.schema.json' with { type: 'json' };
import tableSchema from '../table-definition.schema.json' with { type: 'json' };
import type { FileRole } from './fileRole.ts';
import { insteadOf } from './insteadOf.ts';
import { nearestName } from './nearestName.ts';
import type { FaultReport } from './faults/FaultReport.ts';
import { shapeFaults } from './faults/shapeFaults.ts';

const metaSchemas = {
  table: tableSchema,
  catalogue: catalogueSchema,
  codeList: codeListSchema,
  checks: checksSchema,
  indicators: indicatorsSchema,
  plan: planSchema,
  demonstration: demonstrationSchema,
};

/** What was found to be right, and as what: a file that has not changed is the same value as before. */
const wellShaped = new WeakMap<object, FileRole['role']>();

const validators = new Map<FileRole['role'], ValidateFunction>();

/** Compiled once: compiling takes longer than reading all files. */
function validatorOf(role: FileRole['role']): ValidateFunction {
  const known = validators.get(role);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateFormats: false,
    // The meta-schemas themselves are held to theirs by a test; doing it here would take most of the time.
    meta: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  const made = ajv.compile(metaSchemas[role]);
  validators.set(role, made);
  return made;
}

/** Reports what the meta-schema refuses, and gives the pointers of all that cannot be relied on. */
export function shapeFaultsOf(role: FileRole['role'], file: string, json: unknown, report: FaultReport): string[] {
  const isObject = typeof json === 'object' && json !== null;
  if (isObject && wellShaped.get(json) === role) return [];
  const validate = validatorOf(role);
  if (validate(json)) {
    if (isObject) wellShaped.set(json, role);
    return [];
  }
  const faulty: string[] = [];
  for (const error of telling(validate.errors ?? [])) {
    const told = tell(error, file, report);
    if (told !== undefined) faulty.push(told);
  }
  return faulty;
}

/** `if` and `propertyNames` only announce the errors beside them; forms marked as linted have faults of their own. */
function isNamedBetter({ keyword, parentSchema }: ErrorObject): boolean {
  const isForm = keyword === 'pattern' || keyword === 'maxLength';
  return keyword === 'if' || keyword === 'propertyNames' || (isForm && parentSchema?.['$comment'] === 'linted');
}

/**
 * Leaves out what says nothing: forms that the linter names better, and the branches of an `anyOf` that were not
 * meant — the branch meant is the one whose type fits, and of those the one with the fewest faults.
 */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const kept = errors.filter((error) => !isNamedBetter(error));
  const choices = kept.filter((error) => error.keyword === 'anyOf').toReversed();
  let told = kept;
  for (const choice of choices) {
    if (!told.includes(choice)) continue;
    const under = told.filter((error) => error !== choice && isUnder(error, choice));
    const branches = Map.groupBy(under, (error) => branchOf(error, choice));
    const meant = [...branches.values()]
      .filter((branch) => !branch.some((error) => error.instancePath === choice.instancePath && isOfType(error)))
      .toSorted((a, b) => misses(a) - misses(b) || a.length - b.length)[0];
    const dropped = new Set<ErrorObject>(under.filter((error) => meant?.includes(error) !== true));
    if (meant !== undefined) dropped.add(choice);
    told = told.filter((error) => !dropped.has(error));
  }
  return told.filter((error) => !isMisspelt(error, told));
}

/** A member that is missing because its name is misspelt is told of at the misspelt name. */
function isMisspelt(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (error.keyword !== 'required') return false;
  const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
  return errors.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === error.instancePath &&
      nearestName(String(other.params['additionalProperty']), known) === error.params['missingProperty'],
  );
}

function isUnder(error: ErrorObject, choice: ErrorObject): boolean {
  return (
    (error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`)) &&
    branchOf(error, choice) !== ''
  );
}

/** Which alternative of the choice an error comes from; references give a path of their own. */
function branchOf(error: ErrorObject, choice: ErrorObject): string {
  const own = `${choice.schemaPath}/`;
  if (error.schemaPath.startsWith(own)) return error.schemaPath.slice(own.length).split('/')[0] ?? '';
  const alternatives = choice.schema as readonly { readonly $ref?: string }[];
  const referred = alternatives.findIndex(
    (alternative) => alternative.$ref !== undefined && error.schemaPath.startsWith(`${alternative.$ref}/`),
  );
  return referred < 0 ? '' : String(referred);
}

function isOfType(error: ErrorObject): boolean {
  return error.keyword === 'type' || (error.keyword === 'enum' && typeof error.data === 'object');
}

/** An alternative of which a required member is missing is less likely meant than one with a name too much. */
function misses(branch: readonly ErrorObject[]): number {
  return branch.filter((error) => error.keyword === 'required').length;
}

/** Reports one error in our words; gives the pointer of the value that cannot be relied on. */
function tell(error: ErrorObject, file: string, report: FaultReport): string | undefined {
  const here = error.instancePath;
  const place = { file, pointer: here };
  const meaning = String(error.parentSchema?.['description'] ?? '');
  const keyword = lastOf(here);
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params['additionalProperty']);
      const allowed = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
      const instead = insteadOf.get(name);
      const at = { file, pointer: `${here}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` };
      if (instead === undefined)
        report.add(shapeFaults.unknownKeyword, at, {
          keyword: name,
          near: nearestName(name, allowed),
          allowed: allowed.join('、'),
        });
      else report.add(shapeFaults.forbiddenKeyword, at, { keyword: name, instead });
      return at.pointer;
    }
    case 'required': {
      const name = String(error.params['missingProperty']);
      const properties = (error.parentSchema?.['properties'] ?? {}) as Record<string, { description?: string }>;
      report.add(shapeFaults.missingKeyword, place, { keyword: name, meaning: properties[name]?.description ?? '' });
      return undefined;
    }
    case 'enum':
    case 'const': {
      const allowed = error.keyword === 'const' ? [error.schema] : (error.schema as readonly unknown[]);
      report.add(shapeFaults.notAllowedValue, place, {
        value: shown(error.data),
        allowed: allowed.map(shown).join('、'),
        near: nearestName(shown(error.data), allowed.map(shown)),
      });
      return here;
    }
    case 'type':
    case 'anyOf': {
      const expected = error.keyword === 'type' ? [error.schema].flat() : typesOf(error.schema);
      report.add(shapeFaults.wrongType, place, {
        keyword,
        given: typeName(error.data),
        expected: [...new Set(expected.map((type) => typeNames[String(type)] ?? String(type)))].join('或'),
        meaning,
      });
      return here;
    }
    case 'pattern':
      report.add(shapeFaults.wrongForm, place, { value: shown(error.data), meaning, pattern: String(error.schema) });
      return here;
    case 'uniqueItems': {
      const entries = error.data as readonly unknown[];
      report.add(shapeFaults.repeatedEntry, place, { entry: shown(entries[Number(error.params['i'])]) });
      return undefined;
    }
    default: {
      const words = limits[error.keyword];
      report.add(shapeFaults.outOfRange, place, {
        keyword,
        limit: words === undefined ? `不合 ${error.keyword}` : words.replace('…', String(error.params['limit'] ?? '')),
      });
      return here;
    }
  }
}

function typesOf(alternatives: unknown): readonly unknown[] {
  return (alternatives as readonly { type?: string; enum?: unknown; $ref?: string }[]).flatMap((alternative) =>
    alternative.enum === undefined ? (alternative.type ?? 'object') : 'string',
  );
}

function lastOf(here: string): string {
  const last = here.slice(here.lastIndexOf('/') + 1);
  return last === '' ? '文件' : last.replaceAll('~1', '/').replaceAll('~0', '~');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return '数组';
  if (typeof value === 'number') return Number.isInteger(value) ? '整数' : '数';
  return typeNames[typeof value] ?? typeof value;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数',
  integer: '整数',
  boolean: 'true 或 false',
  array: '数组',
  object: '对象',
  null: 'null',
};

const limits: Readonly<Record<string, string>> = {
  minimum: '不得小于 …',
  maximum: '不得大于 …',
  minLength: '至少 … 个字符',
  maxLength: '至多 … 个字符',
  minItems: '至少 … 项',
  maxItems: '至多 … 项',
  minProperties: '至少 … 个成员',
};
