import type { Check } from '#schema/definition/Table.ts';
import { compileRule } from '#schema/rules/compileRule.ts';
import type { Rule } from '#schema/rules/Rule.ts';
import { ruleToSql } from '../rules/ruleToSql.ts';
import type { RuleSqlPlace } from '../rules/RuleSqlPlace.ts';
import { type CheckPlace, rulesOf } from './CheckPlace.ts';
import type { FailureTest } from './FailureTest.ts';

/** The checks of the table and those of its catalogue that are asked of each of its rows. */
export function ruleTests(place: CheckPlace, at: RuleSqlPlace): readonly FailureTest[] {
  const { catalogue, table } = place;
  return [
    ...rulesOf(place).checks.map(({ check, rule }) => checkTest(check, check.fields, rule, at)),
    ...catalogue.checks
      .filter((check) => check.table === table.name)
      .map((check) => checkTest(check, check.fields, ruleOf(check, place, true), at)),
  ];
}

/** The checks of the catalogue that are asked once and point at fields of the table. */
export function tableTests(place: CheckPlace, at: RuleSqlPlace): readonly FailureTest[] {
  const prefix = `${place.table.name}.`;
  return place.catalogue.checks.flatMap((check) => {
    const fields = check.fields.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
    if (check.table !== undefined || fields.length === 0) return [];
    return [checkTest(check, fields, ruleOf(check, place, false), at)];
  });
}

function checkTest(check: Check, fields: readonly string[], rule: Rule, at: RuleSqlPlace): FailureTest {
  return {
    code: 'checkFails',
    severity: check.severity,
    fields,
    // Only false fails a check; an empty answer does not.
    fails: `not ${ruleToSql(rule, at)}`,
    check: { id: check.id, message: check.message },
  };
}

function ruleOf(check: Check, { catalogue, table, previous }: CheckPlace, ofRow: boolean): Rule {
  const compiled = compileRule(check.rule, {
    catalogue,
    codeLists: catalogue.codeLists,
    result: 'condition',
    ...(ofRow ? { table } : {}),
    ...(previous === undefined ? {} : { previous }),
  });
  if (!compiled.ok) throw new Error(`Check ${check.id}: ${compiled.faults[0]?.message}`);
  return compiled.rule;
}
