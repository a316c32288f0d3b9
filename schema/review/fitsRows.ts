import type { Table } from '../definition/Table.ts';
import { type MoveName, moves } from './moves.ts';

/** Whether a move fits what a submission holds. A record always has its one row, so nobody confirms that it is empty. */
export function fitsRows(move: MoveName, { shape }: Pick<Table, 'shape'>, rowCount: number): boolean {
  const { rows } = moves[move];
  if (rows === undefined) return true;
  if (shape === 'record') return rows === 'some';
  return rowCount > 0 === (rows === 'some');
}
