import type { Table } from './Table.ts';

/** A named span of time that values are about; an instant has its day at one end. */
export interface Window {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly at?: 'start' | 'end';
}

/** One kind of school in one collection year, with its tables. */
export interface Catalogue {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** GraphQL field and SQL schema. */
  readonly name: string;
  readonly family: string;
  readonly windows: Readonly<Record<string, Window>>;
  readonly layers: readonly string[];
  readonly groups: readonly string[];
  readonly tables: readonly Table[];
}
