import { pointer } from '../../issues/pointer.ts';
import type { Field } from '../Field.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { referenceFaults } from '../faults/referenceFaults.ts';
import { nearestName } from '../nearestName.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

/** `<table>.<field>`, a node in the graph of what is copied from where. */
type Node = string;

/** Paths of `copies` lead to a field of the same kind, and never back to where they began. */
export function lintCopies(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  const sources = new Map<Node, readonly Node[]>();
  for (const draft of catalogue.tables) {
    for (const field of draft.table.fields) {
      if (field.copies === undefined) continue;
      const found = field.copies.flatMap((path, position) => {
        const written = draft.file.properties?.[field.name]?.copies;
        const place = pointer('properties', field.name, 'copies', ...(Array.isArray(written) ? [position] : []));
        return lintPath(catalogue, draft, { field, path, place }, report) ?? [];
      });
      sources.set(`${draft.table.name}.${field.name}`, found);
    }
  }
  lintCycles(catalogue, sources, report);
}

function lintPath(
  catalogue: CatalogueDraft,
  draft: TableDraft,
  { field, path, place }: { readonly field: Field; readonly path: string; readonly place: string },
  report: FaultReport,
): Node | undefined {
  const at = { file: draft.path, pointer: place };
  const [as = '', name = '', ...rest] = path.split('.');
  if (name === '' || rest.length > 0) {
    report.add(referenceFaults.copiesPathUnknown, at, { path, reason: '应恰有一个点', near: '' });
    return undefined;
  }
  const links = linksOf(draft);
  const link = links.get(as);
  if (link === undefined) {
    if (draft.unread.size === 0)
      report.add(referenceFaults.copiesPathUnknown, at, {
        path,
        reason: `本表没有名为“${as}”的引用`,
        near: nearestName(as, links.keys()),
      });
    return undefined;
  }
  if (link.many) report.add(referenceFaults.copiesThroughList, at, { path });
  const referred = catalogue.byName.get(link.table);
  if (referred === undefined || referred.unread.has(name)) return undefined;
  const source = referred.table.fields.find((candidate) => candidate.name === name);
  if (source === undefined) {
    const near = nearestName(
      name,
      referred.table.fields.map((candidate) => candidate.name),
    );
    report.add(referenceFaults.copiesPathUnknown, at, { path, reason: `“${link.table}”没有字段“${name}”`, near });
    return undefined;
  }
  if (!sameKind(field, source))
    report.add(referenceFaults.copiesTypeMismatch, at, {
      field: field.name,
      kind: kindText(field),
      path,
      targetKind: kindText(source),
    });
  return `${link.table}.${name}`;
}

/** What a table refers to, by the name of the reference. */
function linksOf({ table }: TableDraft): ReadonlyMap<string, { readonly table: string; readonly many: boolean }> {
  const links = new Map<string, { readonly table: string; readonly many: boolean }>();
  for (const field of table.fields) {
    for (const target of field.references ?? [])
      links.set(target.as, { table: target.table, many: field.kind === 'references' });
  }
  for (const reference of table.references) links.set(reference.as, { table: reference.table, many: false });
  return links;
}

const textKinds = new Set(['text', 'code', 'reference']);

/** A text may copy a code or a reference, whose values are text; places of decimals may only grow. */
function sameKind(field: Field, source: Field): boolean {
  if (field.kind === 'decimal' && source.kind === 'decimal')
    return (field.decimals?.stored ?? 0) >= (source.decimals?.stored ?? 0);
  return field.kind === source.kind || (textKinds.has(field.kind) && textKinds.has(source.kind));
}

function kindText(field: Field): string {
  return field.kind === 'decimal' ? `decimal，${field.decimals?.stored ?? 0} 位` : field.kind;
}

function lintCycles(catalogue: CatalogueDraft, sources: ReadonlyMap<Node, readonly Node[]>, report: FaultReport): void {
  const done = new Set<Node>();
  const follow = (node: Node, way: readonly Node[]): void => {
    const start = way.indexOf(node);
    if (start >= 0) {
      const [table = '', field = ''] = node.split('.');
      const draft = catalogue.byName.get(table);
      const place = { file: draft?.path ?? '', pointer: pointer('properties', field, 'copies') };
      report.add(referenceFaults.copiesCycle, place, { path: [...way.slice(start), node].join(' → ') });
      return;
    }
    if (done.has(node)) return;
    for (const next of sources.get(node) ?? []) follow(next, [...way, node]);
    done.add(node);
  };
  for (const node of sources.keys()) follow(node, []);
}
