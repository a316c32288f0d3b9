import { compileList } from './compileList.ts';
import type { ListQuery } from './RowQuery.ts';
import { Statement, type Source } from './Statement.ts';

export interface CompiledStatement {
  readonly text: string;
  readonly sources: readonly Source[];
  /** Number of columns of a row of the answer. */
  readonly width: number;
}

/** The statement that answers a table field; the columns of the query learn their places. */
export function compileStatement(list: ListQuery, from: ConstructorParameters<typeof Statement>): CompiledStatement {
  const statement = new Statement(...from);
  const { limit } = list;
  statement.fewRows =
    list.count === undefined && list.row.manys.length === 0 && 'constant' in limit && Number(limit.constant) <= 10;
  const compiled = compileList(statement, list);
  for (const [index, { column }] of compiled.columns.entries()) column.index = index;
  const columns = compiled.columns.map(({ column }) => column.name).join(', ');
  // The outermost select fixes the order of the columns; without any there is still a row for each row.
  const text = statement.text(columns === '' ? compiled.sql : `select ${columns} from (${compiled.sql}) answer`);
  return { text, sources: statement.sources, width: compiled.columns.length };
}
