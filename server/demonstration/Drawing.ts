import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Code, CodeList } from '#schema/definition/CodeList.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Random } from './Random.ts';

/** What a value is drawn from: the row so far, the rows drawn before, and the definitions. */
export interface Drawing {
  readonly random: Random;
  readonly catalogue: Catalogue;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly table: Table;
  /** Position of the row among the rows of its table, from 1. */
  readonly index: number;
  readonly row: Readonly<Record<string, Value>>;
  /** Rows drawn so far, by table. */
  readonly drawn: ReadonlyMap<string, readonly RowValues[]>;
}

/** The codes of the lists that hold in the catalogue's year. */
export function codesOf(drawing: Drawing, lists: readonly string[]): readonly Code[] {
  return lists.flatMap((id) => {
    const list = drawing.codeLists.get(id);
    if (list === undefined) return [];
    return [...list.codes, ...codesOf(drawing, list.includes ?? [])].filter(
      (code) => (code.from ?? -Infinity) <= drawing.catalogue.year && drawing.catalogue.year <= (code.to ?? Infinity),
    );
  });
}
