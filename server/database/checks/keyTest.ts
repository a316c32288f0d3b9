import { columnsOf, relationOf } from '../rows/Column.ts';
import { type CheckPlace, parameters } from './CheckPlace.ts';
import type { FailureTest } from './FailureTest.ts';

export interface KeyTest {
  readonly join: string;
  /** Columns that the join brings: how many rows have the key, and whose submissions they stand in. */
  readonly columns: string;
  readonly test: FailureTest;
}

/** Keys that several rows have: of the collection, so that other departments' rows count, or of the submission. */
export function keyTest({ catalogue, table }: CheckPlace): KeyTest | undefined {
  if (table.shape === 'record') return undefined;
  const keys = columnsOf(table).filter((column) => table.key.includes(column.field.name));
  if (keys.length === 0) return undefined;
  const names = [...keys.map((column) => column.name), ...(table.keyScope === 'submission' ? ['_submission_id'] : [])];
  return {
    join: `left join (select ${names.join(', ')}, count(*)::integer as _doubled, array_agg(distinct _submission_id) as _holders
      from ${relationOf(catalogue, table)}
      where school_id = ${parameters.school} and collection_id = ${parameters.collection}
        and ${keys.map((column) => `${column.name} is not null`).join(' and ')}
      group by ${names.join(', ')} having count(*) > 1) as keys
      on ${names.map((name) => `keys.${name} = own.${name}`).join(' and ')}`,
    columns: 'keys._doubled, keys._holders',
    test: {
      code: 'doubledKey',
      severity: 'error',
      fields: keys.map((column) => column.field.name),
      fails: 'keys._doubled is not null',
      details: { count: 'to_jsonb(_doubled)', holders: 'to_jsonb(_holders)' },
    },
  };
}
