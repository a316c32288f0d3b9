import type { Catalogue } from '../definition/Catalogue.ts';
import type { CodeList } from '../definition/CodeList.ts';
import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';

/** Where a rule stands, and so what its names mean. */
export interface RuleScope {
  readonly catalogue: Pick<Catalogue, 'windows' | 'tables'>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** The table whose row is `this`; absent where a rule is asked once, such as `applies`. */
  readonly table?: Table;
  /** The catalogue of the year before; where there is none, tables of `lastYear` are looked for in this one. */
  readonly previous?: Pick<Catalogue, 'tables'>;
  /** Name of the window that `window` means: the field's, or the table's where this is absent. */
  readonly window?: string;
  /** What must come out: a condition (also of checks), a figure, or a value of a field. */
  readonly result: 'condition' | 'figure' | Field;
}
