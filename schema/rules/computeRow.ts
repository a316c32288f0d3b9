import type { Value } from '../fields/FieldKind.ts';
import type { RowValues } from '../rows/readRow.ts';
import type { TableRules } from './compileTable.ts';
import { evaluate } from './evaluate.ts';
import { writeRuleValue } from './readRuleValue.ts';
import type { RuleEnvironment } from './RuleEnvironment.ts';

/**
 * The row with its computed fields filled in, as far as the row alone answers them. Counts over other rows stay as
 * they are: the server refreshes them for all rows at once. What was typed stands where a formula yields nothing.
 */
export function computeRow(
  rules: TableRules,
  values: RowValues,
  environment: Omit<RuleEnvironment, 'this'> = {},
): RowValues {
  const row: Record<string, Value> = { ...values };
  for (const { field, rule } of rules.computed) {
    if (!rule.rowOnly) continue;
    const value = writeRuleValue(field, evaluate(rule, { ...environment, this: row }));
    if (value !== null || !field.typedIfEmpty) row[field.name] = value;
  }
  return row;
}
