import { cell, castType, flag, rawColumn, shownIn, type Place } from './cells.ts';
import { filesOfRow } from './filesSql.ts';
import { conditionSql, relatedRows, scope } from './conditions.ts';
import { afterSql, orderExpressions, orderSql } from './orders.ts';
import type { Column, ListQuery, ManyQuery, OneQuery, RowQuery } from './RowQuery.ts';
import type { Statement } from './Statement.ts';
import { wholeNumber } from './wholeNumber.ts';
import { compileLast } from './compileLast.ts';
import { carriedSql, filledBySql, stateSql } from './visibility.ts';

/** A subquery and the columns that come out of it. */
interface Compiled {
  readonly sql: string;
  readonly columns: readonly TypedColumn[];
}

interface TypedColumn {
  readonly column: Column;
  readonly type: string;
}

/**
 * One select for a list and all below it. Each row of the answer is a row of one list with the rows it refers to
 * beside it; a row of a list below repeats the row above, whose id tells where the next begins.
 *
 * The order of the rows rests on this: a page is a subquery with a limit, everything is joined to it from the side,
 * and PostgreSQL runs such joins as nested loops over the page, which keep its order.
 */
export function compileList(
  statement: Statement,
  list: ListQuery,
  related?: { readonly way: OneQuery | ManyQuery; readonly from: Place },
): Compiled {
  const { table } = list.row;
  const alias = statement.name('t');
  const page: Place = { table, alias };
  const base =
    related === undefined
      ? scope(statement, page, list.states)
      : relatedRows(statement, page, related.way.relation, related.from, list.states);
  const where = conditionSql(statement, page, list.where, list.states);
  if (where !== 'true') base.push(where);
  const rows = list.rows ? compilePage(statement, list, page, base) : undefined;
  if (list.count === undefined) return rows ?? { sql: 'select', columns: [] };
  const count = `select count(*) as ${list.count.name} from ${statement.relation(table)} ${alias} where ${base.join(' and ')}`;
  const counted: TypedColumn = { column: list.count, type: 'bigint' };
  if (rows === undefined) return { sql: count, columns: [counted] };
  const [n, p] = [statement.name('n'), statement.name('p')];
  const columns = [counted, ...rows.columns];
  return {
    sql: `select ${names(columns)} from (${count}) ${n} left join (${rows.sql}) ${p} on true`,
    columns,
  };
}

function compilePage(statement: Statement, list: ListQuery, page: Place, base: readonly string[]): Compiled {
  const { alias, table } = page;
  const order = orderExpressions(statement, page, list);
  const conditions = [...base];
  if (list.after !== undefined) conditions.push(afterSql(statement, page, order, list.after));
  const ordered = `where ${conditions.join(' and ')} order by ${orderSql(order, page, list.asMade === true)}
    limit ${wholeNumber(statement, list.limit)}${
      list.offset === undefined ? '' : ` offset ${wholeNumber(statement, list.offset)}`
    }`;
  const from = `from ${statement.relation(table)} ${alias}`;
  const wrapped =
    list.row.ones.length > 0 ||
    list.row.manys.length > 0 ||
    list.row.last !== undefined ||
    table.fields.some((field) => shownIn(statement.policy(table), field) !== undefined);
  if (!wrapped) {
    const outs = [...ownColumns(statement, page, list.row), ...cursorColumns(list, page, order)];
    return { sql: `select ${selected(outs)} ${from} ${ordered}`, columns: outs };
  }
  const outer: Place = { table, alias, flags: new Map(), used: new Set(['_id']) };
  const outs = ownColumns(statement, outer, list.row);
  const keys = cursorColumns(list, page, order).map((key, at) => ({ ...key, inner: key.sql, sql: `${alias}.k${at}` }));
  const joins: string[] = [];
  const below: TypedColumn[] = [];
  for (const one of list.row.ones) {
    const compiled = compileOne(statement, one, outer, list);
    const joined = statement.name('r');
    joins.push(`left join lateral (${compiled.sql}) ${joined} on true`);
    below.push(...compiled.columns);
  }
  if (list.row.last !== undefined) {
    const last = compileLast(statement, list.row.last, outer);
    joins.push(last.join);
    below.push(...last.columns);
  }
  const branches = compileBranches(statement, list.row.manys, outer);
  if (branches !== undefined) {
    joins.push(`left join lateral (${branches.sql}) ${statement.name('b')} on true`);
    below.push(...branches.columns);
  }
  const handedOn = [
    ...[...(outer.used ?? [])].map((name) => `${alias}."${name}"`),
    ...[...(outer.flags ?? [])].map(([sql, name]) => `${sql} as "${name}"`),
    ...keys.map(({ inner }, at) => `${inner} as k${at}`),
  ];
  const columns = [...outs, ...keys, ...below];
  const outerSelect = [selected([...outs, ...keys]), ...below.map(({ column }) => column.name)].filter(Boolean);
  return {
    sql: `select ${outerSelect.join(', ')} from (select ${handedOn.join(', ')} ${from} ${ordered}) ${alias} ${joins.join(' ')}`,
    columns,
  };
}

interface Selected extends TypedColumn {
  readonly sql: string;
}

function ownColumns(statement: Statement, place: Place, row: RowQuery): Selected[] {
  const columns: Selected[] = [];
  const id = row.facts.get('id');
  if (id !== undefined) columns.push({ column: id, type: 'uuid', sql: rawColumn(place, '_id') });
  for (const { field, column } of row.cells.values())
    columns.push({ column, type: castType(field), sql: cell(statement, place, field) });
  const revision = row.facts.get('revision');
  if (revision !== undefined) columns.push({ column: revision, type: 'integer', sql: rawColumn(place, '_revision') });
  for (const [fact, make] of [
    ['state', stateSql],
    ['filledBy', filledBySql],
    ['carried', carriedSql],
  ] as const) {
    const column = row.facts.get(fact);
    if (column === undefined) continue;
    place.used?.add('_submission_id');
    if (fact === 'carried') place.used?.add('_carried');
    columns.push({ column, type: 'text', sql: make(statement, place.table, place.alias) });
  }
  const emptied = row.facts.get('emptied');
  if (emptied !== undefined)
    columns.push({ column: emptied, type: 'text[]', sql: `coalesce(${rawColumn(place, '_emptied')}, '{}')` });
  const files = row.facts.get('files');
  if (files !== undefined) columns.push({ column: files, type: 'text', sql: filesOfRow(statement, place) });
  for (const [name, column] of row.masks) {
    const field = place.table.fields.find((candidate) => candidate.name === name);
    const shown = field === undefined ? undefined : shownIn(statement.policy(place.table), field);
    columns.push({ column, type: 'boolean', sql: shown === undefined ? 'true' : flag(statement, place, shown) });
  }
  return columns;
}

function cursorColumns(list: ListQuery, place: Place, order: ReturnType<typeof orderExpressions>): Selected[] {
  const expressions = [...order.map(({ sql, type }) => ({ sql, type })), { sql: `${place.alias}."_id"`, type: 'uuid' }];
  return (list.cursor ?? []).flatMap((column, at) => {
    const expression = expressions[at];
    return expression === undefined ? [] : [{ ...expression, column }];
  });
}

/** The row a reference leads to; of several with one key, which is a failure held until submission, the first. */
function compileOne(statement: Statement, one: OneQuery, from: Place, list: ListQuery): Compiled {
  return compileList(
    statement,
    {
      row: one.row,
      where: { kind: 'all', of: [] },
      order: [],
      after: undefined,
      limit: { constant: 1 },
      offset: undefined,
      states: list.states,
      count: undefined,
      rows: true,
      cursor: undefined,
    },
    { way: one, from },
  );
}

/** The lists below a row, one after the other; each row says which it belongs to, the columns of the others are null. */
function compileBranches(statement: Statement, manys: readonly ManyQuery[], from: Place): Compiled | undefined {
  const [first] = manys;
  if (first === undefined) return undefined;
  const compiled = manys.map((many) => ({ many, ...compileList(statement, many.list, { way: many, from }) }));
  const branch: TypedColumn = { column: first.branch.column, type: 'integer' };
  const columns = [branch, ...compiled.flatMap((one) => one.columns)];
  const selects = compiled.map(({ many, sql, columns: own }) => {
    const mine = new Set(own.map(({ column }) => column));
    const list = columns
      .slice(1)
      .map(({ column, type }) => (mine.has(column) ? column.name : `null::${type} as ${column.name}`));
    return `select ${[`${many.branch.number} as ${branch.column.name}`, ...list].join(', ')} from (${sql}) ${statement.name('l')}`;
  });
  return { sql: selects.join(' union all '), columns };
}

function selected(columns: readonly Selected[]): string {
  return columns.map(({ sql, column }) => `${sql} as ${column.name}`).join(', ');
}

function names(columns: readonly TypedColumn[]): string {
  return columns.map(({ column }) => column.name).join(', ');
}
