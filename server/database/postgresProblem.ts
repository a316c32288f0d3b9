import type { Definitions } from '#schema/definition/Definitions.ts';
import type { IssueCode } from '#schema/issues/issueCodes.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import { type TableConstraint, tableConstraints } from './tableConstraints.ts';

/** The issue that a reader has for what a constraint of this rule refuses. */
const codes: Readonly<Record<string, IssueCode>> = {
  text: 'wrongCharacter',
  length: 'tooLong',
  pattern: 'wrongPattern',
  format: 'wrongFormat',
  date: 'wrongType',
  month: 'wrongType',
  number: 'wrongType',
  list: 'wrongType',
  minimum: 'tooSmall',
  maximum: 'tooLarge',
  code: 'unknownCode',
};

/** What of a database's refusal a person can mend: the table and the issue of its field. */
export interface TableIssue {
  readonly table: string;
  readonly issue: Issue;
}

/** Translates refusals of our constraints back to table, field and mend; made once for the definitions in force. */
export function postgresProblem(definitions: Definitions): (error: unknown) => TableIssue | undefined {
  let known: ReadonlyMap<string, TableConstraint> | undefined;
  return (error) => {
    const refusal = checkViolation(error);
    if (refusal === undefined) return undefined;
    known ??= new Map(
      tableConstraints(definitions).map((constraint) => [
        `${constraint.schema}.${constraint.relation}.${constraint.name}`,
        constraint,
      ]),
    );
    const constraint = known.get(refusal);
    if (constraint === undefined) return undefined;
    const { table, field, rule } = constraint;
    return {
      table: table.id,
      issue: { code: codes[rule] ?? 'wrongType', field, details: { rule, constraint: constraint.name } },
    };
  };
}

/** 23514 is PostgreSQL's check_violation. */
function checkViolation(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, schema, table, constraint } = error as Readonly<Record<string, unknown>>;
  return code === '23514' ? `${String(schema)}.${String(table)}.${String(constraint)}` : undefined;
}
