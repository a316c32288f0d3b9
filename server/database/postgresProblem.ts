import type { Definitions } from '#schema/definition/Definitions.ts';
import type { PlacedField } from '#schema/fields/PlacedField.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import type { IssueCode } from '#schema/issues/issueCodes.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { Problem } from '#schema/problems/problem.ts';
import { problems } from '#schema/problems/problems.ts';
import { type TableConstraint, tableConstraints } from './tableConstraints.ts';

/** What a reader would have said of a value that a constraint of this rule refuses. */
const mends: Readonly<Record<string, (placed: PlacedField) => readonly [IssueCode, Issue['details']]>> = {
  text: () => ['wrongType', { expected: 'text' }],
  length: ({ field }) =>
    field.maxLength === undefined
      ? ['tooShort', { minLength: field.minLength ?? 0 }]
      : ['tooLong', { maxLength: field.maxLength }],
  pattern: ({ field }) => ['wrongPattern', { pattern: field.pattern ?? '' }],
  format: ({ format }) => ['wrongFormat', { format: format?.name ?? '', example: format?.example ?? '' }],
  minimum: ({ minimum }) => ['tooSmall', { minimum: minimum ?? '' }],
  maximum: ({ maximum }) => ['tooLarge', { maximum: maximum ?? '' }],
  earliest: ({ minimum }) => ['tooEarly', { minimum: minimum ?? '' }],
  latest: ({ maximum }) => ['tooLate', { maximum: maximum ?? '' }],
  code: () => ['unknownCode', {}],
};

const constraintsByName = new WeakMap<Definitions, ReadonlyMap<string, TableConstraint>>();

/**
 * What people can make of an error of PostgreSQL: a violated constraint of ours is the field and the mend, a crowd or
 * a database that is away is said so. `undefined` where the fault is ours.
 */
export function postgresProblem(error: unknown, definitions: Definitions): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  if (code === '23514') return violated(error, definitions);
  // Two writers waited for each other, or one too long for the other.
  if (['40001', '40P01', '55P03'].includes(code)) return problems.databaseBusy({});
  if (code === '57014') return problems.queryTooSlow({});
  if (/^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET)$/.test(code)) return problems.databaseAway({});
  return undefined;
}

function violated(error: Error, definitions: Definitions): Problem | undefined {
  const { schema, table, constraint } = error as unknown as Readonly<Record<string, unknown>>;
  let known = constraintsByName.get(definitions);
  if (known === undefined) {
    const tables = definitions.catalogues.flatMap((catalogue) =>
      catalogue.tables.map((table) => ({ catalogue, table })),
    );
    known = new Map(
      tableConstraints(tables, definitions).map((one) => [`${one.schema}.${one.relation}.${one.name}`, one]),
    );
    constraintsByName.set(definitions, known);
  }
  const found = known.get(`${String(schema)}.${String(table)}.${String(constraint)}`);
  if (found === undefined) return undefined;
  const placed = placeTable(found.table, found.catalogue, definitions.codeLists).fields.get(found.field);
  if (placed === undefined) return undefined;
  const mend = mends[found.rule];
  const [code, details] = mend?.(placed) ?? ['wrongType', { expected: placed.field.kind }];
  return problems.valuesRefused({ table: found.table.id, issues: [{ code, field: found.field, details }] });
}
