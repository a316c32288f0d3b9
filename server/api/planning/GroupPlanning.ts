import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { problems } from '#schema/problems/problems.ts';
import type { GroupKey, Measure } from '../../database/reading/GroupQuery.ts';
import type { Condition, Parameter } from '../../database/reading/RowQuery.ts';
import type { Planning } from './Planning.ts';

/** Of one field of an answer; the statement is long before a page of measures is. */
const mostMeasures = 500;

type Asked =
  | { readonly kind: 'count' }
  | { readonly kind: 'sum' | 'avg' | 'min' | 'max' | 'distinct'; readonly field: Field }
  | { readonly kind: 'percentile'; readonly field: Field; readonly fraction: Parameter };

/** The planning of groups: what they are grouped by, and each measure once. */
export class GroupPlanning {
  readonly keys: GroupKey[] = [];
  readonly #measures = new Map<string, Measure>();

  constructor(
    readonly planning: Planning,
    readonly table: Table,
  ) {}

  /** The key of this name, if rows are grouped by it. */
  key(name: string): GroupKey | undefined {
    return this.keys.find((key) => key.name === name);
  }

  /** The measure over all rows of a group, or over those that meet a condition; what is asked again is the same. */
  measure(asked: Asked, where?: Condition): Measure {
    const field = 'field' in asked ? asked.field.name : '';
    // Conditions and fractions are of this place in the request: no two are the same.
    const own = where !== undefined || asked.kind === 'percentile';
    const key = own ? `${this.#measures.size}` : `${asked.kind} ${field}`;
    const known = this.#measures.get(key);
    if (known !== undefined) return known;
    if (this.#measures.size >= mostMeasures)
      throw problems.queryTooLarge({ of: 'measures', found: this.#measures.size + 1, most: mostMeasures });
    const measure: Measure = { ...asked, name: `m${this.#measures.size}`, column: this.planning.column(), where };
    this.#measures.set(key, measure);
    if ('field' in asked && asked.kind !== 'distinct') this.tell(this.table, asked.field);
    return measure;
  }

  /** A value of a field comes out: where it is personal, the reading is recorded. */
  tell(table: Table, field: Field): void {
    if (field.privacy === undefined) return;
    const { personal } = this.planning;
    personal.set(table.name, (personal.get(table.name) ?? new Set<string>()).add(field.name));
  }
}
