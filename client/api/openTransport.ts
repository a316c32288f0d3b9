import type { ApolloClient, DocumentNode } from '@apollo/client';
import { wholeRow } from '#schema/definition/carriesFiles.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { RefusedRow, RowChange, RowTransport, StoredFile, StoredRow } from './RowTransport.ts';
import { deleteDocument, labelField, readDocument, saveDocument } from './tableDocuments.ts';
import type { TableKit } from './TableKit.ts';

interface Node {
  readonly _row: {
    readonly id: string;
    readonly revision: number;
    readonly masked: readonly string[];
    readonly files?: readonly (StoredFile & { readonly field: string | null })[];
    readonly carried?: StoredRow['carried'] | null;
    readonly emptied?: readonly string[] | null;
  };
  readonly [name: string]: unknown;
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

interface RefusedNode {
  readonly id: string;
  readonly code: string;
  readonly issues: readonly { readonly code: string; readonly field: string | null; readonly details: string }[];
  readonly current: Node | null;
}

interface SavedNodes {
  readonly saved: readonly Node[];
  readonly refused: readonly RefusedNode[];
}

/** Of more rows than these no answer repeats what was sent. */
const many = 20;

type Answer<Body> = { readonly answer: Body };

/** Reads and writes the rows of one submission through the generated API. */
export function openTransport(client: ApolloClient, kit: TableKit, submission: string): RowTransport {
  const documents = {
    read: readDocument(kit),
    save: saveDocument(kit, 'all'),
    saveMany: saveDocument(kit, 'unknown'),
    remove: deleteDocument(kit),
  };
  const stored = (node: Node): StoredRow => storedRow(kit, node);
  const refused = (row: RefusedNode): RefusedRow => ({
    id: row.id,
    code: row.code,
    issues: row.issues.map(readIssue),
    current: row.current === null ? undefined : stored(row.current),
  });
  return {
    async read(view, offset, limit) {
      const { data } = await client.query<Record<string, Record<string, Node | Page | null>>>({
        query: documents.read,
        variables:
          kit.table.shape === 'record'
            ? { collection: kit.collection }
            : { collection: kit.collection, submission, ...view, limit, offset },
        fetchPolicy: 'no-cache',
      });
      const found = data?.[kit.catalogue]?.[kit.table.name];
      if (isPage(found)) return { rows: found.nodes.map(stored), total: found.totalCount };
      return found === null || found === undefined ? { rows: [], total: 0 } : { rows: [stored(found)], total: 1 };
    },
    async save(changes, delivery) {
      const rows = changes.map(({ id, revision, set }) => ({ id, revision, set }));
      const send = async (mutation: DocumentNode): Promise<SavedNodes> => {
        const variables = { submission, rows, delivery };
        const { data } = await client.mutate<Answer<SavedNodes>>({ mutation, variables, fetchPolicy: 'no-cache' });
        return data?.answer ?? { saved: [], refused: [] };
      };
      if (rows.length > many) {
        const answer = await send(documents.saveMany);
        const saved = completed(kit, changes, answer.saved);
        if (saved !== undefined) return { saved, refused: answer.refused.map(refused) };
        // Somebody else had a hand in one of them: the same delivery is answered once more, in full.
      }
      const answer = await send(documents.save);
      return { saved: answer.saved.map(stored), refused: answer.refused.map(refused) };
    },
    async remove(rows, delivery) {
      const { data } = await client.mutate<Answer<{ deleted: readonly string[]; refused: readonly RefusedNode[] }>>({
        mutation: documents.remove,
        variables: { submission, rows, delivery },
        fetchPolicy: 'no-cache',
      });
      return { deleted: data?.answer.deleted ?? [], refused: data?.answer.refused.map(refused) ?? [] };
    },
  };
}

/** The stored rows of a large delivery, from what was sent; `undefined` where one holds more than that. */
function completed(
  kit: TableKit,
  changes: readonly RowChange[],
  nodes: readonly Node[],
): readonly StoredRow[] | undefined {
  const sent = new Map(changes.map((change) => [change.id, change]));
  const rows: StoredRow[] = [];
  for (const node of nodes) {
    const change = sent.get(node._row.id);
    const before = change?.revision ?? 0;
    const isOurs = node._row.revision === before + 1 || (before > 0 && node._row.revision === before);
    if (change === undefined || !isOurs || (before > 0 && change.base === undefined)) return undefined;
    const { base, set } = change;
    const labels = Object.entries(base?.labels ?? {}).filter(([name]) => !(name in set));
    const row = storedRow(kit, { ...base?.values, ...set, ...node });
    rows.push({
      ...row,
      labels: { ...Object.fromEntries(labels), ...row.labels },
      ...(base?.last === undefined ? {} : { last: base.last }),
      files: base?.files ?? Object.fromEntries(Object.keys(row.files ?? {}).map((name) => [name, []])),
    });
  }
  return rows;
}

function isPage(found: Node | Page | null | undefined): found is Page {
  return found !== null && found !== undefined && 'totalCount' in found;
}

function storedRow(kit: TableKit, node: Node): StoredRow {
  const values: Record<string, unknown> = {};
  const labels: Record<string, string> = {};
  const files: Record<string, readonly StoredFile[]> = {};
  for (const field of kit.table.fields) {
    if (field.kind === 'files') {
      files[field.name] = node[field.name] as readonly StoredFile[];
      continue;
    }
    if (field.evidence) files[field.name] = (node._row.files ?? []).filter((file) => file.field === field.name);
    values[field.name] = node[field.name] ?? null;
    for (const target of field.references ?? []) {
      const name = labelField(kit.referred.get(target.table), target.field);
      const referred = node[target.as];
      if (name === undefined || typeof referred !== 'object' || referred === null) continue;
      const label = (referred as Record<string, unknown>)[name];
      if (typeof label === 'string') labels[field.name] = label;
    }
  }
  if (kit.table.evidence) files[wholeRow] = (node._row.files ?? []).filter((file) => file.field === null);
  return {
    id: node._row.id,
    revision: node._row.revision,
    masked: node._row.masked,
    values: values as RowValues,
    labels,
    files,
    ...carriedFacts(node),
  };
}

function carriedFacts({ _row: { carried, emptied }, _last: last }: Node): Partial<StoredRow> {
  return {
    ...(carried === null || carried === undefined ? {} : { carried }),
    ...(emptied === null || emptied === undefined || emptied.length === 0 ? {} : { emptied }),
    ...(last === null || last === undefined ? {} : { last: last as RowValues }),
  };
}

function readIssue(issue: RefusedNode['issues'][number]): Issue {
  return {
    code: issue.code as Issue['code'],
    ...(issue.field === null ? {} : { field: issue.field }),
    details: JSON.parse(issue.details || '{}') as Issue['details'],
  };
}
