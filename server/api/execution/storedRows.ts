import { Kind, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { TablePolicy } from '../../policies/tablePolicy.ts';
import type { StoredRow } from '../../rows/StoredRow.ts';
import { selectedFields, type Fragments } from '../planning/selectedFields.ts';
import type { CatalogueApi } from '../tables/CatalogueApi.ts';

/** What a selection on rows that were just stored needs. */
export interface AskedOfStored {
  /** One field node that stands for the rows and holds all that is asked of them. */
  readonly node: FieldNode;
  /** Whether the stored values answer it without reading the rows again. */
  readonly isOwn: boolean;
}

/** What is asked of the rows at a path of result fields, such as `refused.current`. */
export function askedOfStored(
  path: string,
  table: Table,
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>,
): AskedOfStored | undefined {
  const fragments: Fragments = new Map(Object.entries(info.fragments));
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const name of path.split('.'))
    nodes = [...selectedFields(nodes, fragments, info.variableValues).values()]
      .flat()
      .filter((node) => node.name.value === name);
  if (nodes.length === 0) return undefined;
  const selections = nodes.flatMap((node) => node.selectionSet?.selections ?? []);
  const node: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'nodes' },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const own = new Set(['__typename', ...table.fields.flatMap(ownNames)]);
  const facts = new Set(['id', 'revision', 'masked', '__typename']);
  // The departments that share a record have a say each, which their submissions know.
  if (table.shape === 'list') facts.add('carried');
  const isOwn = [...selectedFields([node], fragments, info.variableValues).values()].every((asked) => {
    const name = asked[0]?.name.value ?? '';
    if (name !== '_row') return own.has(name);
    const below = [...selectedFields(asked, fragments, info.variableValues).values()];
    return below.every(([fact]) => facts.has(fact?.name.value ?? ''));
  });
  return { node, isOwn };
}

/** What the stored values of a field answer; files stand beside them. */
function ownNames({ kind, name }: Field): readonly string[] {
  return kind === 'files' ? [] : [name, `${name}Label`, `${name}Labels`];
}

/** A stored row as resolvers give it. A field that the viewer never sees is not shown to the one who wrote it either. */
export function storedRowSource(
  api: CatalogueApi,
  table: Table,
  policy: TablePolicy,
  row: StoredRow,
): Readonly<Record<string, unknown>> {
  const masked = policy.masked.filter((name) => policy.unmasked[name] === undefined);
  const values: Record<string, Value> = { ...row.values };
  for (const name of masked) values[name] = null;
  const source: Record<string, unknown> = {
    ...values,
    ...Object.fromEntries(table.fields.flatMap(({ kind, name }) => (kind === 'files' ? [[name, []]] : []))),
    _row: { id: row.id, revision: row.revision, masked, carried: row.carried ?? null },
  };
  for (const field of table.fields) {
    const value = values[field.name] ?? null;
    const labels = value === null ? undefined : api.labels(field);
    if (labels === undefined) continue;
    const list = labels.of(labels.chooser === undefined ? null : String(values[labels.chooser] ?? ''));
    const label = (code: string): string | null => {
      const text = list.get(code);
      return text === undefined ? null : (JSON.parse(text.toString()) as string);
    };
    if (kindOf(field).graphqlList === true)
      source[`${field.name}Labels`] = Array.isArray(value) ? value.map((code: string) => label(code) ?? code) : null;
    else source[`${field.name}Label`] = label(String(value));
  }
  return source;
}

/** A part of an answer as resolvers give it: each field is what stands under the name it was asked for. */
export function answerSource(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(answerSource);
  if (typeof part !== 'object' || part === null) return part;
  const members = part as Readonly<Record<string, unknown>>;
  return new Proxy(part, {
    get: (_target, name) =>
      typeof name !== 'string' || name === 'then'
        ? undefined
        : (_given: unknown, _context: unknown, info: GraphQLResolveInfo) => answerSource(members[info.path.key]),
  });
}
