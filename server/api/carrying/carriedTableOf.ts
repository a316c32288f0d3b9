import type { CarriedPart } from '../../carrying/carrySummary.ts';
import type { RehearsedPart } from '../../carrying/rehearseCollection.ts';
import type { CarriedTable } from './CarriedTable.ts';

/** What was carried over, or would be, as the API tells it. */
export function carriedTableOf(part: CarriedPart & Partial<Pick<RehearsedPart, 'failures'>>): CarriedTable {
  const { no, name, title } = part.table;
  return { ...part, no, table: name, title, reason: part.reason ?? null, failures: part.failures ?? [] };
}
