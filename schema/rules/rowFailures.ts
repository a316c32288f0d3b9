import type { Field } from '../definition/Field.ts';
import type { Issue } from '../issues/Issue.ts';
import { fillerOf } from '../rows/fillerOf.ts';
import { isAbsent, type RowValues } from '../rows/readRow.ts';
import type { TableRules } from './compileTable.ts';
import { evaluate, fails } from './evaluate.ts';
import type { RuleEnvironment } from './RuleEnvironment.ts';

/** What of a row is asked about. */
export interface RowAsked extends Omit<RuleEnvironment, 'this'> {
  /** Names of the fields of the writer's own part; absent: all. */
  readonly part?: ReadonlySet<string>;
}

/**
 * What of a row would be held back at submission, as far as the row alone tells: fields that must be filled, an
 * incomplete key, checks. References, doubled keys and checks over other rows are the server's.
 */
export function rowFailures(rules: TableRules, values: RowValues, asked: RowAsked = {}): readonly Issue[] {
  const { table } = rules;
  const environment: RuleEnvironment = { ...asked, this: values };
  const isMissing = (field: Field): boolean =>
    fillerOf(field) === undefined && asked.part?.has(field.name) !== false && isEmpty(values[field.name]);
  const issues: Issue[] = [];
  for (const field of table.fields)
    if (field.required && isMissing(field)) issues.push({ code: 'required', field: field.name, details: {} });
  for (const { field, rule } of rules.requiredIf)
    if (rule.rowOnly && !field.required && isMissing(field) && evaluate(rule, environment) === true)
      issues.push({ code: 'requiredIf', field: field.name, details: { condition: rule.source } });
  const told = new Set(issues.map((issue) => issue.field));
  for (const field of table.fields)
    if (table.key.includes(field.name) && !told.has(field.name) && isMissing(field))
      issues.push({ code: 'incompleteKey', field: field.name, details: {} });
  for (const { check, rule } of rules.checks) {
    const isOurs = asked.part === undefined || check.fields.some((name) => asked.part?.has(name));
    if (!rule.rowOnly || !isOurs || !fails(rule, environment)) continue;
    const [field] = check.fields;
    issues.push({
      code: 'checkFails',
      ...(field === undefined ? {} : { field }),
      details: { check: check.id, severity: check.severity, fields: check.fields, message: check.message },
    });
  }
  return issues;
}

function isEmpty(value: RowValues[string] | undefined): boolean {
  return isAbsent(value) || (Array.isArray(value) && value.length === 0);
}
