import type { Pool } from 'pg';
import type { Plan } from '#schema/definition/Plan.ts';
import { problems } from '#schema/problems/problems.ts';

/** A collection as requests need it: whose it is, and the plan as it was when it was opened. */
export interface OpenCollection {
  readonly school: number;
  readonly id: number;
  readonly catalogue: string;
  readonly plan: Plan | undefined;
  /** The school's latest collection of each catalogue, by the catalogue's id. */
  readonly latest: ReadonlyMap<string, number>;
}

interface Remembered {
  readonly collections: readonly OpenCollection[];
  readonly until: number;
}

const rememberedFor = 5_000;

/** The collections of the schools. Every request asks for one; they are remembered for seconds. */
export class Collections {
  readonly #schools = new Map<number, Promise<Remembered>>();
  /** Plans by their text: what follows from a plan is kept as long as the plan is the same value. */
  readonly #plans = new Map<string, Plan>();

  constructor(private readonly pool: Pool) {}

  /** The collection of a catalogue that is named, else the school's latest. */
  async find(school: number, catalogue: string, id: string | undefined): Promise<OpenCollection> {
    let remembered = this.#schools.get(school);
    if (remembered === undefined || (await remembered).until < Date.now()) {
      remembered = this.#load(school);
      this.#schools.set(school, remembered);
      remembered.catch(() => this.#schools.delete(school));
    }
    const { collections } = await remembered;
    const found = collections.find((one) => one.catalogue === catalogue && (id === undefined || String(one.id) === id));
    if (found === undefined) throw problems.notFound({ what: 'collection', id: id ?? catalogue });
    return found;
  }

  /** Plans have changed, or there are further collections. */
  forget(): void {
    this.#schools.clear();
  }

  async #load(school: number): Promise<Remembered> {
    const { rows } = await this.pool.query<{ id: number; catalogue: string; plan: string | null }>(
      'select id, catalogue, plan::text as plan from platform.collection where school_id = $1 order by id desc',
      [school],
    );
    const latest = new Map(rows.toReversed().map(({ catalogue, id }) => [catalogue, id]));
    const collections = rows.map(({ id, catalogue, plan }) => ({
      school,
      id,
      catalogue,
      plan: this.#plan(plan),
      latest,
    }));
    return { collections, until: Date.now() + rememberedFor };
  }

  #plan(text: string | null): Plan | undefined {
    if (text === null) return undefined;
    const plan = this.#plans.get(text) ?? (JSON.parse(text) as Plan);
    this.#plans.set(text, plan);
    return plan;
  }
}
