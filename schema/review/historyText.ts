import type { Value } from '../fields/FieldKind.ts';

/** What the chain of changes vouches for, apart from the hash itself. */
export interface HistoryFacts {
  readonly submission: string;
  readonly sequence: number;
  readonly kind: string;
  readonly row: string | null;
  readonly revision: number | null;
  readonly person: number | null;
  /** ISO text to the millisecond. */
  readonly at: string;
  readonly cells: Readonly<Record<string, readonly [Value, Value]>>;
}

/** The canonical text of a change: equal changes have equal texts, whatever order a database keeps members in. */
export function historyText(facts: HistoryFacts): string {
  const cells = Object.entries(facts.cells)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, [from, to]]) => [field, from, to]);
  const { submission, sequence, kind, row, revision, person, at } = facts;
  return JSON.stringify([submission, sequence, kind, row, revision, person, at, cells]);
}
