import type { Field } from '#schema/definition/Field.ts';
import { fillerOf } from '#schema/rows/fillerOf.ts';
import { columnsOf } from '../rows/Column.ts';
import { ruleToSql } from '../rules/ruleToSql.ts';
import type { RuleSqlPlace } from '../rules/RuleSqlPlace.ts';
import { type CheckPlace, rulesOf } from './CheckPlace.ts';
import type { FailureTest } from './FailureTest.ts';

/** Fields that must be filled, files among them, and keys that are incomplete. What is copied or computed nobody can fill. */
export function valueTests(place: CheckPlace, at: RuleSqlPlace): readonly FailureTest[] {
  const { table } = place;
  const conditions = new Map(rulesOf(place).requiredIf.map(({ field, rule }) => [field.name, rule]));
  const values = columnsOf(table).flatMap(({ field, name }): readonly FailureTest[] => {
    if (fillerOf(field) !== undefined) return [];
    const isEmpty = emptySql(field, `own.${name}`);
    const base = { severity: 'error', fields: [field.name] } as const;
    if (field.required) return [{ ...base, code: 'required', fails: isEmpty }];
    if (table.key.includes(field.name)) return [{ ...base, code: 'incompleteKey', fails: isEmpty }];
    const condition = conditions.get(field.name);
    if (condition === undefined) return [];
    return [
      {
        ...base,
        code: 'requiredIf',
        fails: `${isEmpty} and ${ruleToSql(condition, at)}`,
        facts: { condition: condition.source },
      },
    ];
  });
  return [...values, ...fileTests(place)];
}

/** Fields that are files and must hold one. */
function fileTests({ table }: CheckPlace): readonly FailureTest[] {
  return table.fields.flatMap((field): readonly FailureTest[] => {
    if (field.kind !== 'files' || !field.required) return [];
    const fails = `not exists (select from platform.file f where f.school_id = own.school_id and f.row_id = own._id
      and f.field = '${field.name}')`;
    return [{ code: 'required', severity: 'error', fields: [field.name], fails }];
  });
}

function emptySql(field: Field, column: string): string {
  return field.kind === 'codes' || field.kind === 'references'
    ? `coalesce(cardinality(${column}), 0) = 0`
    : `${column} is null`;
}
