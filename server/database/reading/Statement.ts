import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import type { TablePolicy } from '../../policies/tablePolicy.ts';
import type { PolicyShape } from './policyShape.ts';
import type { Column, Parameter } from './RowQuery.ts';

/** Where a parameter of a statement comes from when it runs. */
export type Source =
  | Parameter
  | { readonly scope: 'school' | 'collection' | 'previous' }
  | { readonly table: string; readonly policy: (shape: PolicyShape) => unknown };

/** A statement while it is written: its parameters, its common expressions, its names. */
export class Statement {
  readonly sources: Source[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #shared = new Map<string, string>();
  #names = 0;
  /** So few rows are looked at that each is asked for its submission, rather than all submissions first. */
  fewRows = false;

  constructor(
    readonly catalogue: Catalogue,
    readonly policy: (table: Table) => TablePolicy,
  ) {}

  name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  column(): Column {
    return { name: this.name('c'), index: -1 };
  }

  /** A parameter of the statement; a source given again under the same key is the same parameter. */
  parameter(source: Source, type: string, key?: string): string {
    let number = key === undefined ? undefined : this.#numbers.get(key);
    if (number === undefined) {
      number = this.sources.push(source);
      if (key !== undefined) this.#numbers.set(key, number);
    }
    return `$${number}::${type}`;
  }

  get school(): string {
    return this.parameter({ scope: 'school' }, 'integer', 'school');
  }

  get collection(): string {
    return this.parameter({ scope: 'collection' }, 'integer', 'collection');
  }

  /** The school's collection of the catalogue before; NULL where it had none. */
  get previous(): string {
    return this.parameter({ scope: 'previous' }, 'integer', 'previous');
  }

  relation(table: Table): string {
    return `"${snakeCase(this.catalogue.name)}"."${snakeCase(table.name)}"`;
  }

  /** An expression over no row that is computed once, however often it is named. */
  shared(expression: string): string {
    const name = this.#shared.get(expression) ?? this.name('s');
    this.#shared.set(expression, name);
    return `(select v from ${name})`;
  }

  text(select: string): string {
    let text = select;
    const shared: string[] = [];
    for (const [expression, name] of this.#shared) {
      const use = `(select v from ${name})`;
      const uses = text.split(use).length - 1;
      if (uses > 1) shared.push(`${name} as materialized (select ${expression} as v)`);
      else text = text.replace(use, () => `(${expression})`);
    }
    return shared.length === 0 ? text : `with ${shared.join(', ')} ${text}`;
  }
}
