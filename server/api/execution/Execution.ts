import {
  execute,
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { requireViewer } from '../../policies/requireViewer.ts';
import { readProblem } from '../../database/reading/readProblem.ts';
import type { ReadPool } from '../../database/reading/ReadPool.ts';
import type { GraphqlApi } from '../buildGraphql.ts';
import { valueOfArgument } from './valueOfArgument.ts';
import { selectedFields } from '../planning/selectedFields.ts';
import type { Variables } from '../planning/Given.ts';
import type { CatalogueApi } from '../tables/CatalogueApi.ts';
import type { RequestContext } from '../RequestContext.ts';
import type { ShowRows } from '../tables/saveFields.ts';
import { KnownOperation } from './KnownOperation.ts';
import { PolicyBook } from './PolicyBook.ts';
import { RawJson } from './RawJson.ts';
import { readStoredRows } from './readStoredRows.ts';
import { askedOfStored, storedRowSource } from './storedRows.ts';
import type { PersonalReadingMade } from '../../people/PersonalReadings.ts';
import { readTable } from './readTable.ts';

export interface Answered {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLError[];
}

interface Asked {
  readonly known: KnownOperation;
  readonly variables: Variables;
  readonly context: RequestContext;
}

const mostTexts = 1000;

/**
 * Answers operations over one edition: fields of a catalogue by the planner, one statement a table field, the others
 * by their resolvers.
 */
export class Execution {
  readonly #known = new Map<string, KnownOperation>();
  readonly #policies: ReadonlyMap<string, PolicyBook>;

  constructor(
    readonly api: GraphqlApi,
    private readonly pool: ReadPool,
    private readonly record: (context: RequestContext, readings: readonly PersonalReadingMade[]) => Promise<void>,
  ) {
    this.#policies = new Map([...api.catalogues].map(([name, one]) => [name, new PolicyBook(one.catalogue)]));
  }

  get schema(): GraphQLSchema {
    return this.api.schema;
  }

  /** The operation of a text that was answered before, so that it need be neither parsed nor validated. */
  known(text: string, operationName: string | undefined): KnownOperation | undefined {
    return this.#known.get(`${operationName ?? ''} ${text}`);
  }

  /** An operation that was validated against the schema of this edition. */
  remember(
    text: string,
    operationName: string | undefined,
    parsed: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
  ): KnownOperation {
    const key = `${operationName ?? ''} ${text}`;
    const known = this.#known.get(key) ?? new KnownOperation(this.schema, parsed.document, parsed.operation);
    if (!this.#known.has(key)) {
      if (this.#known.size >= mostTexts) this.#known.delete(this.#known.keys().next().value ?? '');
      this.#known.set(key, known);
    }
    return known;
  }

  /** Whether all that is asked is a catalogue's. */
  isOfCatalogues(known: KnownOperation): boolean {
    if (known.operation.operation !== 'query') return false;
    known.ofCatalogues ??= [...selectedFields([known.operation], known.fragments, {}, 'all').values()].every((nodes) =>
      this.api.catalogues.has(nodes[0]?.name.value ?? ''),
    );
    return known.ofCatalogues;
  }

  async answer(known: KnownOperation, given: Variables, context: RequestContext): Promise<Answered> {
    const { operation } = known;
    // What a mutation is given may be ten thousand rows: its resolvers have them read, once.
    const coerced =
      operation.operation === 'mutation'
        ? { coerced: given, errors: undefined }
        : getVariableValues(this.schema, operation.variableDefinitions ?? [], given);
    if (coerced.errors !== undefined) return { data: null, errors: coerced.errors };
    const asked: Asked = { known, variables: coerced.coerced, context };
    const roots = selectedFields([operation], known.fragments, asked.variables);
    const errors: GraphQLError[] = [];
    const others = [...roots.values()].filter(([node]) => !this.#isCatalogue(operation, node));
    const resolved = others.length === 0 ? undefined : this.#resolve(asked, others.flat(), given);
    const catalogues = await Promise.all(
      [...roots].map(async ([key, nodes]) => {
        const api = this.api.catalogues.get(nodes[0]?.name.value ?? '');
        if (api === undefined || !this.#isCatalogue(operation, nodes[0])) return undefined;
        return [key, await this.#catalogue(asked, { api, key, nodes }, errors)] as const;
      }),
    );
    const result = await resolved;
    if (result?.errors !== undefined) errors.push(...result.errors);
    if (result !== undefined && result.data === null) return { data: null, errors };
    const data: Record<string, unknown> = {};
    const read = new Map(catalogues.filter((one) => one !== undefined));
    for (const key of roots.keys()) data[key] = read.has(key) ? read.get(key) : (result?.data?.[key] ?? null);
    return { data, errors };
  }

  /** Stored rows as a mutation shows them: from what was stored, or read again where more is asked. */
  readonly showRows: ShowRows = async (rows, { api, table, field }, context, info) => {
    const asked = rows.length === 0 ? undefined : askedOfStored(field, table, info);
    const [first] = rows;
    if (asked === undefined || first === undefined) return rows.map(() => ({}));
    const viewer = requireViewer(context.viewer);
    const collection = await context.collection(api.catalogue.id);
    const policy = this.#policies.get(api.catalogue.name)?.page(viewer, collection.plan);
    if (policy === undefined) return [];
    const asStored = (): readonly unknown[] => rows.map((row) => storedRowSource(api, table, policy(table), row));
    if (asked.isOwn) return asStored();
    // The rows are stored: that they cannot be read again just now does not make it untrue.
    return readStoredRows(this.pool, { api, table, rows, node: asked.node, collection, policy }, info).catch(asStored);
  };

  #isCatalogue(operation: OperationDefinitionNode, node: FieldNode | undefined): boolean {
    return operation.operation === 'query' && this.api.catalogues.has(node?.name.value ?? '');
  }

  async #resolve(asked: Asked, nodes: readonly FieldNode[], given: Variables): Promise<ExecutionResult> {
    const { document, operation } = asked.known;
    const rest: OperationDefinitionNode = {
      ...operation,
      selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
    };
    return execute({
      schema: this.schema,
      document: { ...document, definitions: document.definitions.map((node) => (node === operation ? rest : node)) },
      operationName: operation.name?.value,
      variableValues: given,
      contextValue: asked.context,
    });
  }

  /** A catalogue's field: its tables are read side by side, a fault of one leaves the others be. */
  async #catalogue(
    asked: Asked,
    { api, key, nodes }: { readonly api: CatalogueApi; readonly key: string; readonly nodes: readonly FieldNode[] },
    errors: GraphQLError[],
  ): Promise<RawJson | null> {
    const { known, variables, context } = asked;
    const refused = (error: unknown, path: readonly string[], at: readonly FieldNode[]): null => {
      errors.push(asGraphqlError(readProblem(error), path, at));
      return null;
    };
    try {
      const id = valueOfArgument(nodes[0], 'collection', variables);
      const collection = await context.collection(api.catalogue.id, id);
      const policy = this.#policies.get(api.catalogue.name)?.page(requireViewer(context.viewer), collection.plan);
      if (policy === undefined) return null;
      const plans = known.plans(known.shape(variables));
      const fields = selectedFields(nodes, known.fragments, variables);
      const parts = await Promise.all(
        [...fields].map(async ([name, tableNodes]) => {
          const asks = tableNodes[0]?.name.value ?? '';
          const { table, grouped } = api.asked(asks) ?? {};
          if (table === undefined) return { name, bytes: Buffer.from(JSON.stringify(api.rootTypeName)) };
          const read = readTable(this.pool, {
            facts: api,
            table,
            nodes: tableNodes,
            grouped: grouped === true,
            known,
            plans,
            path: `${key} ${name}`,
            variables,
            collection,
            policy,
            record: (readings) => this.record(context, readings),
          });
          const bytes = await read.catch((error: unknown) => refused(error, [key, name], tableNodes));
          return { name, bytes };
        }),
      );
      return new RawJson(objectOf(parts));
    } catch (error) {
      return refused(error, [key], nodes);
    }
  }
}

function objectOf(parts: readonly { readonly name: string; readonly bytes: Buffer | null }[]): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (const [at, { name, bytes }] of parts.entries()) {
    pieces.push(Buffer.from(`${at === 0 ? '{' : ','}${JSON.stringify(name)}:`), bytes ?? Buffer.from('null'));
  }
  pieces.push(Buffer.from(parts.length === 0 ? '{}' : '}'));
  return pieces;
}

function asGraphqlError(error: unknown, path: readonly string[], nodes: readonly FieldNode[]): GraphQLError {
  const original = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(original.message, { nodes, path: [...path], originalError: original });
}
