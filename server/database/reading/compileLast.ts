import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { sentStates } from '#schema/review/sentStates.ts';
import type { RowCondition } from '../../policies/RowCondition.ts';
import { castType, flag, type Place, rawColumn, shownIn } from './cells.ts';
import { departmentsKey, policyShape } from './policyShape.ts';
import type { Column, FormerTable, LastCell, LastQuery } from './RowQuery.ts';
import type { Statement } from './Statement.ts';

interface CompiledLast {
  readonly join: string;
  readonly columns: readonly { readonly column: Column; readonly type: string }[];
}

/**
 * The row that a row goes on from, joined from the side: the one it was carried over from, else the one with the same
 * key. A value is shown as the policy shows this year's; a row found by its key alone must have been the viewer's last
 * year too, so that nobody comes upon the rows of others by typing their keys.
 */
export function compileLast(statement: Statement, last: LastQuery, place: Place): CompiledLast {
  const cells = [...last.cells.values()];
  const inner = statement.name('l');
  const ways = last.formers.tables.flatMap((former) => waysTo(statement, last, former, place));
  const columns = [
    { column: last.id, type: 'uuid' },
    ...cells.map(({ column, from }) => ({ column, type: castType(from) })),
  ];
  const shown = cells.map((cell) => `${shownCell(statement, cell, place, inner)} as ${cell.column.name}`);
  return {
    columns,
    join: `left join lateral (
      select ${[`${inner}.${last.id.name}`, ...shown].join(', ')} from (${ways.join(' union all ')} limit 1) ${inner}
    ) ${statement.name('r')} on true`,
  };
}

function shownCell(statement: Statement, { field, from, column }: LastCell, place: Place, inner: string): string {
  const value = `${inner}.${column.name}`;
  const shown = shownIn(statement.policy(place.table), field);
  if (shown === undefined) return value;
  if (shown.length === 0) return `null::${castType(from)}`;
  const holds = flag(statement, place, shown);
  return holds === 'true' ? value : `case when ${holds} then ${value} end`;
}

/** The selects that may find the row in one earlier table. */
function waysTo(statement: Statement, last: LastQuery, former: FormerTable, place: Place): readonly string[] {
  const alias = statement.name('t');
  const cells = [...last.cells.values()].map(({ from, column }) => {
    const own = former.table.fields.find((field) => field.name === from.name);
    const fits = own !== undefined && castType(own) === castType(from);
    return `${fits ? `${alias}."${snakeCase(from.name)}"` : `null::${castType(from)}`} as ${column.name}`;
  });
  const relation = `"${snakeCase(last.formers.catalogue.name)}"."${snakeCase(former.table.name)}"`;
  const select = `select ${[`${alias}."_id" as ${last.id.name}`, ...cells].join(', ')} from ${relation} ${alias}
    where ${alias}."school_id" = ${statement.school}`;
  // Asked for only where it stands in the statement: PostgreSQL takes no parameter that it does not name.
  const ofCollection = (): string => `${alias}."collection_id" = ${statement.previous}`;
  if (place.table.shape === 'record') return [`${select} and ${ofCollection()}`];
  const carriedFrom = rawColumn(place, '_carried_from');
  const carried = `${select} and ${alias}."_id" = ${carriedFrom}`;
  const key = keyOf(former, place);
  if (key === undefined) return [carried];
  const visible = visibleBefore(statement, place.table, former, alias);
  return [carried, `${select} and ${carriedFrom} is null and ${ofCollection()} and ${[...key, visible].join(' and ')}`];

  function keyOf({ fields }: FormerTable, { table }: Place): readonly string[] | undefined {
    const conditions = table.key.map((name) => {
      const from = fields.get(name);
      const field = table.fields.find((one) => one.name === name);
      return from === undefined || field === undefined || !sameType(from, field)
        ? undefined
        : `${alias}."${snakeCase(from.name)}" = ${rawColumn(place, snakeCase(name))}`;
    });
    const known = conditions.filter((one) => one !== undefined);
    return known.length === 0 || known.length < conditions.length ? undefined : known;
  }
}

function sameType(a: Field, b: Field): boolean {
  return kindOf(a).postgresType(a) === kindOf(b).postgresType(b);
}

/** SQL that holds where the viewer may see a row of the year before, by the conditions of this year's. */
function visibleBefore(statement: Statement, table: Table, former: FormerTable, alias: string): string {
  const { rows } = statement.policy(table);
  if (rows.some(({ kind }) => kind === 'all')) return 'true';
  const of = (holds: string): string =>
    `exists(select 1 from platform.submission s where s.school_id = ${statement.school} and s.id = ${alias}."_submission_id" and ${holds})`;
  const conditions = rows.flatMap((condition) => sqlOf(condition));
  return conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;

  function sqlOf(condition: RowCondition): readonly string[] {
    if (condition.kind === 'sent') return [of(`s.state in (${sentStates.map((state) => `'${state}'`).join(', ')})`)];
    if (condition.kind === 'departments') {
      const key = departmentsKey(condition.departments);
      const at = policyShape(statement.policy(table)).departments.findIndex((one) => departmentsKey(one) === key);
      const departments = statement.parameter(
        { table: table.name, policy: (shape) => shape.departments[at] ?? [] },
        'text[]',
        `departments ${at} ${table.name}`,
      );
      return [of(`s.department = any(${departments})`)];
    }
    if (condition.kind !== 'ownRows') return [];
    const from = former.fields.get(condition.field);
    if (from === undefined) return [];
    const staffNo = statement.parameter(
      { table: table.name, policy: (shape) => shape.staffNo ?? null },
      'text',
      `staffNo ${table.name}`,
    );
    return [`coalesce(${alias}."${snakeCase(from.name)}" = ${staffNo}, false)`];
  }
}
