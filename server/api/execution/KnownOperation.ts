import {
  Kind,
  typeFromAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { valueShape, type Variables } from '../planning/Given.ts';
import type { PlannedTable } from '../planning/planTable.ts';
import type { Fragments } from '../planning/selectedFields.ts';

/** Plans of one table field for variables of one shape; they differ by policies and by the nulls in cursors. */
export interface FieldPlans {
  /** Any of them, to know which tables and cursors to look at. */
  readonly first: PlannedTable;
  readonly byPolicy: Map<string, PlannedTable>;
}

const mostShapes = 64;

/** A query text that was validated, with the plans that were made for it. */
export class KnownOperation {
  readonly fragments: Fragments;
  /** Whether all that is asked is a catalogue's, once that was looked at. */
  ofCatalogues: boolean | undefined;
  readonly #types: readonly { readonly name: string; readonly type: GraphQLInputType }[];
  readonly #plans = new Map<string, Map<string, FieldPlans>>();

  constructor(
    schema: GraphQLSchema,
    readonly document: DocumentNode,
    readonly operation: OperationDefinitionNode,
  ) {
    const fragments = document.definitions.filter(
      (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
    );
    this.fragments = new Map(fragments.map((node) => [node.name.value, node]));
    this.#types = (operation.variableDefinitions ?? []).map((node) => ({
      name: node.variable.name.value,
      type: typeFromAST(schema, node.type as never) as GraphQLInputType,
    }));
  }

  shape(variables: Variables): string {
    let shape = '';
    for (const { name, type } of this.#types) shape += `${valueShape(variables[name], type)};`;
    return shape;
  }

  /** Plans by path of the field, for variables of a shape. */
  plans(shape: string): Map<string, FieldPlans> {
    let plans = this.#plans.get(shape);
    if (plans === undefined) {
      plans = new Map();
      // A text whose variables never have the same shape twice is not worth remembering.
      if (this.#plans.size >= mostShapes) this.#plans.clear();
      this.#plans.set(shape, plans);
    }
    return plans;
  }
}
