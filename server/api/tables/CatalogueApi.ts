import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { capitalised, graphqlTypeName, groupsField } from '#schema/derived/names.ts';
import { previousCatalogue } from '#schema/rules/previousCatalogue.ts';
import { relations } from '#schema/derived/relations.ts';
import { fieldLabels, type FieldLabels } from '../planning/fieldLabels.ts';
import type { CatalogueFacts } from '../planning/Planning.ts';
import type { FormerTables } from '../../database/reading/RowQuery.ts';
import { formersOf } from './formersOf.ts';
import { stateType } from './stateType.ts';
import { tableTypes, type TableTypes } from './tableTypes.ts';
import type { TypeShelf } from './TypeShelf.ts';

/** A table, and whether groups of its rows are meant. */
interface AskedTable {
  readonly table: Table;
  readonly grouped: boolean;
}

/** What a catalogue is in the API: its types, and what plans need to know of it. */
export class CatalogueApi implements CatalogueFacts {
  readonly relations: CatalogueFacts['relations'];
  readonly types: ReadonlyMap<string, TableTypes>;
  readonly #labels = new Map<Field, FieldLabels | undefined>();
  readonly #formers = new Map<Table, FormerTables | undefined>();
  readonly previous: Catalogue | undefined;
  readonly #names = new Map<string, string>();
  readonly #asked = new Map<string, AskedTable>();

  constructor(
    readonly catalogue: Catalogue,
    readonly definitions: Definitions,
    private readonly shelf: TypeShelf,
  ) {
    this.relations = relations(catalogue);
    this.previous = previousCatalogue(definitions, catalogue);
    this.types = tableTypes(shelf, catalogue, this.relations, (table) => this.formers(table));
    for (const table of catalogue.tables) {
      this.#names.set(table.name, graphqlTypeName(catalogue, table));
      if (table.shape === 'list') this.#asked.set(groupsField(table), { table, grouped: true });
    }
    for (const table of catalogue.tables) this.#asked.set(table.name, { table, grouped: false });
  }

  formers(table: Table): FormerTables | undefined {
    if (!this.#formers.has(table)) this.#formers.set(table, formersOf(table, this.previous));
    return this.#formers.get(table);
  }

  formerLabels(field: Field): FieldLabels | undefined {
    if (this.previous === undefined) return undefined;
    if (!this.#labels.has(field))
      this.#labels.set(field, fieldLabels(field, this.previous.year, this.definitions.codeLists));
    return this.#labels.get(field);
  }

  get rootTypeName(): string {
    return capitalised(this.catalogue.name);
  }

  /** What a field of the catalogue's type answers with; `undefined` for a name that is none. */
  asked(name: string): AskedTable | undefined {
    return this.#asked.get(name);
  }

  labels(field: Field): FieldLabels | undefined {
    if (!this.#labels.has(field))
      this.#labels.set(field, fieldLabels(field, this.catalogue.year, this.definitions.codeLists));
    return this.#labels.get(field);
  }

  inputs(table: Table): ReturnType<CatalogueFacts['inputs']> {
    const types = this.types.get(table.name);
    if (types === undefined) throw new Error(`No types of ${table.id}`);
    return { where: types.where, order: types.order, state: stateType(this.shelf), groups: types.groups };
  }

  typeName(table: Table): string {
    return this.#names.get(table.name) ?? table.name;
  }
}
