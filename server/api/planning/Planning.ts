import type { GraphQLEnumType, GraphQLInputObjectType } from 'graphql';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Relation } from '#schema/derived/relations.ts';
import { problems } from '#schema/problems/problems.ts';
import type { TablePolicy } from '../../policies/tablePolicy.ts';
import type { BoundRequest, Column, FormerTables, Parameter } from '../../database/reading/RowQuery.ts';
import type { FieldLabels } from './fieldLabels.ts';
import type { Variables } from './Given.ts';
import type { Fragments } from './selectedFields.ts';

const mostConditions = 500;

/** What an edition gives to plans. */
export interface CatalogueFacts {
  readonly catalogue: Catalogue;
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  labels(field: Field): FieldLabels | undefined;
  /** The input types of a table's arguments. */
  inputs(table: Table): {
    readonly where: GraphQLInputObjectType;
    readonly order: GraphQLInputObjectType;
    readonly state: GraphQLEnumType;
    readonly groups: Readonly<Record<'groupBy' | 'having' | 'order', GraphQLInputObjectType>>;
  };
  /** The catalogue before, of which last year's values are. */
  readonly previous: Catalogue | undefined;
  /** Where last year's values of a table stand; `undefined` where it goes on from none. */
  formers(table: Table): FormerTables | undefined;
  /** What the codes of a field of the catalogue before are called. */
  formerLabels(field: Field): FieldLabels | undefined;
  /** Name of the GraphQL type of a row. */
  typeName(table: Table): string;
}

/** A cursor of the request, by place of its text in the request. */
export interface GivenCursor {
  readonly text: Parameter;
  /** Of the order that the cursor was made for. */
  readonly order: string;
}

/** How many rows a list may bring, within how many of the list above. */
export interface PageSize {
  readonly table: string;
  readonly limit: Parameter;
  readonly above: PageSize | undefined;
}

/** The planning of one table field: what it needs to know, and what it finds out. */
export class Planning {
  readonly tables = new Map<string, Table>();
  readonly cursors: GivenCursor[] = [];
  readonly pages: PageSize[] = [];
  /** Personal and sensitive fields that are in the answer, by table. */
  readonly personal = new Map<string, Set<string>>();
  /** Whether one plan of the database is good for whatever values: no filter of the request is a range or a pattern. */
  steady = true;
  #columns = 0;
  #conditions = 0;

  constructor(
    readonly facts: CatalogueFacts,
    readonly fragments: Fragments,
    /** Only their shape, and what is part of it, may go into the plan. */
    readonly variables: Variables,
    readonly request: BoundRequest,
    private readonly policies: (table: Table) => TablePolicy,
  ) {}

  column(): Column {
    this.#columns += 1;
    return { name: `c${this.#columns}`, index: -1 };
  }

  /** Counts the conditions of the filters, however they are nested. */
  countCondition(): void {
    this.#conditions += 1;
    if (this.#conditions > mostConditions)
      throw problems.queryTooLarge({ of: 'conditions', found: this.#conditions, most: mostConditions });
  }

  policy(table: Table): TablePolicy {
    this.tables.set(table.name, table);
    return this.policies(table);
  }

  relation(table: Table, name: string): Relation | undefined {
    return this.facts.relations.get(table.name)?.find((relation) => relation.name === name);
  }
}
