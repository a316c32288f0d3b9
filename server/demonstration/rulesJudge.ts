import { academicYearOf } from '#schema/definition/academicYearOf.ts';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { CodeList } from '#schema/definition/CodeList.ts';
import type { Table } from '#schema/definition/Table.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { PlacedField } from '#schema/fields/PlacedField.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import { compileRule } from '#schema/rules/compileRule.ts';
import { compileTable } from '#schema/rules/compileTable.ts';
import { computeRow } from '#schema/rules/computeRow.ts';
import { evaluate, fails } from '#schema/rules/evaluate.ts';
import { writeRuleValue } from '#schema/rules/readRuleValue.ts';
import type { FailingCheck, RowJudge } from './RowJudge.ts';

/** Judges rows by the rules that their definition gives, as far as the row alone answers them. */
export function rulesJudge(table: Table, catalogue: Catalogue, codeLists: ReadonlyMap<string, CodeList>): RowJudge {
  const academicYear = academicYearOf(catalogue);
  const placed = placeTable(table, catalogue, codeLists);
  const rules = compileTable(table, { catalogue, codeLists });
  const requiredIf = new Map(rules.requiredIf.map(({ field, rule }) => [field.name, rule]));
  const checks = rules.checks.filter(({ rule }) => rule.rowOnly);
  const sources = new Map(rules.computed.map(({ field, rule }) => [field.name, rule.fields]));
  // What is computed can only be mended by what it is computed from.
  const failingOf = (names: readonly string[]): FailingCheck => {
    const fields = [...new Set(names)];
    const beneath = fields.flatMap((name) => sources.get(name) ?? []);
    return { fields, beneath: beneath.filter((name) => !fields.includes(name)) };
  };
  const base = catalogue.tables.find((one) => one.name === table.rowsFrom?.table);
  const where =
    base === undefined || table.rowsFrom?.where === undefined
      ? undefined
      : compileRule(table.rowsFrom.where, { catalogue, codeLists, table: base, result: 'condition' });
  const counted = rules.computed.filter(({ rule }) => !rule.rowOnly);
  return {
    count:
      counted.length === 0
        ? undefined
        : (values, rows) => {
            const found = counted.map(({ field, rule }) => {
              const value = writeRuleValue(field, evaluate(rule, { academicYear, this: values, rows }));
              return [field.name, value] as const;
            });
            return computeRow(rules, { ...values, ...Object.fromEntries(found) }, { academicYear });
          },
    compute: (values) => computeRow(rules, values, { academicYear }),
    isRequired(field, values) {
      const rule = requiredIf.get(field);
      return rule !== undefined && evaluate(rule, { academicYear, this: values }) === true;
    },
    failing: (values) => [
      ...checks
        .filter(({ rule }) => fails(rule, { academicYear, this: values }))
        .map(({ check, rule }) => failingOf([...check.fields, ...rule.fields])),
      ...rules.computed
        .filter(({ field }) => isOutOfBounds(values[field.name] ?? null, placed.fields.get(field.name)))
        .map(({ rule }) => failingOf(rule.fields)),
    ],
    isPrepared: (values) => where?.ok !== true || evaluate(where.rule, { academicYear, this: values }) === true,
  };
}

/** A computed value that its own field would not accept: what it is computed from has to be mended. */
function isOutOfBounds(value: Value, field: PlacedField | undefined): boolean {
  return value !== null && field !== undefined && !kindOf(field.field).read(value, field, {}).ok;
}
