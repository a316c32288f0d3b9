import type { KeptChange, KeptPack } from '../../journal/KeptChange.ts';
import { weightOf } from './weightOf.ts';

interface Pack {
  readonly at: number;
  readonly kind: KeptPack['kind'];
  readonly changes: Map<string, KeptChange>;
  weight: number;
}

/** A pack of so many rows, or of so many bytes, takes no further row. */
const fullest = { rows: 250, weight: 200_000 } as const;

/**
 * Changes that wait, in the order of the rows' first edit, in packs that are kept and delivered as a whole.
 *
 * Rows changed by one act share packs; a row that is edited again while its pack waits is changed in its place.
 */
export class ChangePacks {
  #packs: Pack[] = [];
  /** The last pack that waits for each row. */
  readonly #of = new Map<string, Pack>();
  readonly #touched = new Set<Pack>();
  #dropped: number[] = [];
  /** The pack that takes further rows of the same act. */
  #open: Pack | undefined;
  /** Packs that an earlier page left come before, from 1 on. */
  #next = 1_000_000;
  #rows = 0;

  /** Changes that wait. */
  get rows(): number {
    return this.#rows;
  }

  change(id: string): KeptChange | undefined {
    const pack = this.#of.get(id);
    return pack?.kind === 'save' ? pack.changes.get(id) : undefined;
  }

  put(change: KeptChange): void {
    const before = this.change(change.id);
    if (before === undefined) return this.#append('save', change);
    const labels = { ...before.labels, ...change.labels };
    this.#replace({ ...before, set: { ...before.set, ...change.set }, labels });
  }

  remove(change: KeptChange): void {
    this.forget(change.id);
    this.#append('remove', change);
  }

  /** Takes a deletion back that waits; answers whether there was one. */
  keep(id: string): boolean {
    const isWaiting = this.#of.get(id)?.kind === 'remove';
    if (isWaiting) this.forget(id);
    return isWaiting;
  }

  forget(id: string): void {
    const pack = this.#of.get(id);
    if (pack === undefined) return;
    this.#of.delete(id);
    this.#take(pack, id);
  }

  /** Takes the change of one field back. */
  withdraw(id: string, field: string): void {
    const change = this.change(id);
    if (change === undefined || !(field in change.set)) return;
    const { [field]: _, ...set } = change.set;
    if (Object.keys(set).length === 0) this.forget(id);
    else this.#replace({ ...change, set });
  }

  /** What waits for the row goes over another revision: the person has seen it, or it is of no matter to what was typed. */
  rebase(id: string, revision: number, base: KeptChange['base']): void {
    const pack = this.#of.get(id);
    const change = pack?.changes.get(id);
    if (pack === undefined || change === undefined || change.revision === revision) return;
    pack.changes.set(id, { ...change, revision, base });
    this.#touched.add(pack);
  }

  /** The packs to be delivered next: of one kind, and within the limits, but at least one. */
  take(limit: { readonly rows: number; readonly weight: number }): readonly KeptPack[] {
    const [first] = this.#packs;
    const taken: Pack[] = [];
    let rows = 0;
    let weight = 0;
    for (const pack of this.#packs) {
      rows += pack.changes.size;
      weight += pack.weight;
      if (pack.kind !== first?.kind) break;
      if (taken.length > 0 && (rows > limit.rows || weight > limit.weight)) break;
      taken.push(pack);
    }
    this.#packs = this.#packs.slice(taken.length);
    for (const pack of taken) {
      this.#rows -= pack.changes.size;
      if (this.#open === pack) this.#open = undefined;
      for (const id of pack.changes.keys()) if (this.#of.get(id) === pack) this.#of.delete(id);
    }
    return taken.map(asKept);
  }

  /** Packs come back to where they were taken from. */
  putBack(packs: readonly KeptPack[]): void {
    const back = packs.map(asPack);
    this.#packs = [...back, ...this.#packs];
    for (const pack of back) this.#count(pack);
  }

  /** What waits for a row waits for it under another id. */
  rename(from: string, to: string): void {
    const pack = this.#of.get(from);
    const change = pack?.changes.get(from);
    if (pack === undefined || change === undefined) return;
    pack.changes.delete(from);
    pack.changes.set(to, { ...change, id: to });
    this.#of.delete(from);
    this.#of.set(to, pack);
    this.#touched.add(pack);
  }

  /** What has changed since this was asked last; further rows begin further packs. */
  news(): { readonly put: readonly KeptPack[]; readonly drop: readonly number[] } {
    const put = [...this.#touched].filter((pack) => pack.changes.size > 0).map(asKept);
    const drop = this.#dropped;
    this.#touched.clear();
    this.#dropped = [];
    this.#open = undefined;
    return { put, drop };
  }

  #count(pack: Pack): void {
    this.#rows += pack.changes.size;
    for (const id of pack.changes.keys()) if (!this.#of.has(id)) this.#of.set(id, pack);
  }

  #append(kind: Pack['kind'], change: KeptChange): void {
    const open = this.#open;
    const fits = open?.kind === kind && open.changes.size < fullest.rows && open.weight < fullest.weight;
    const pack = fits && open !== undefined ? open : this.#begin(kind);
    pack.changes.set(change.id, change);
    pack.weight += weightOf(change);
    this.#of.set(change.id, pack);
    this.#touched.add(pack);
    this.#rows += 1;
  }

  #begin(kind: Pack['kind']): Pack {
    const pack: Pack = { at: this.#next, kind, changes: new Map(), weight: 0 };
    this.#next += 1;
    this.#packs.push(pack);
    this.#open = pack;
    return pack;
  }

  #replace(change: KeptChange): void {
    const pack = this.#of.get(change.id);
    const before = pack?.changes.get(change.id);
    if (pack === undefined || before === undefined) return;
    pack.weight += weightOf(change) - weightOf(before);
    pack.changes.set(change.id, change);
    this.#touched.add(pack);
  }

  #take(pack: Pack, id: string): void {
    const change = pack.changes.get(id);
    if (change === undefined) return;
    pack.changes.delete(id);
    pack.weight -= weightOf(change);
    this.#rows -= 1;
    this.#touched.add(pack);
    if (pack.changes.size > 0) return;
    this.#packs = this.#packs.filter((one) => one !== pack);
    this.#dropped.push(pack.at);
    if (this.#open === pack) this.#open = undefined;
  }
}

function asKept({ at, kind, changes }: Pack): KeptPack {
  return { at, kind, changes: [...changes.values()] };
}

function asPack({ at, kind, changes }: KeptPack): Pack {
  const weight = changes.reduce((sum, change) => sum + weightOf(change), 0);
  return { at, kind, changes: new Map(changes.map((change) => [change.id, change])), weight };
}
