import type { ClientBase, Pool } from 'pg';
import type { Publication } from '../entities/Publication.ts';

/** A change to be written down. */
export type NewPublication = Pick<
  Publication,
  'state' | 'changes' | 'lines' | 'added' | 'reason' | 'personId' | 'dueAt' | 'schools' | 'edition'
>;

export interface StoredPublication extends Publication {
  readonly personName: string | null;
}

const columns = `p.id, p.state, p.changes, p.lines, p.added, p.reason, p.person_id as "personId", p.made_at as "madeAt",
  p.due_at as "dueAt", p.live_at as "liveAt", p.edition, p.schools, p.decisions, p.failure,
  (select name from platform.person where id = p.person_id) as "personName"`;

/**
 * Writes a change down and returns its number; what waited for the same files waits no more. The same change that waits
 * already is not written down again.
 */
export async function insertPublication(client: ClientBase, made: NewPublication): Promise<number> {
  const { state, reason, personId, dueAt, edition } = made;
  if (state !== 'live') {
    const { rows } = await client.query<{ id: number }>(
      `select id from platform.publication where state = $1 and changes = $2::jsonb and due_at is not distinct from $3`,
      [state, JSON.stringify(made.changes), dueAt],
    );
    if (rows[0] !== undefined) return rows[0].id;
  }
  await client.query(
    `update platform.publication p set state = 'withdrawn', failure = 'replaced' where state in ('waiting', 'scheduled')
     and exists (select 1 from jsonb_array_elements(p.changes) c where c ->> 'path' = any($1))`,
    [made.changes.map(({ path }) => path)],
  );
  const { rows } = await client.query<{ id: number }>(
    `insert into platform.publication (state, changes, lines, added, reason, person_id, due_at, live_at, schools, edition, decisions)
     values ($1, $2, $3, $4, $5, $6, $7, case when $1 = 'live' then now() end, $8, $9, '{}') returning id`,
    [
      state,
      JSON.stringify(made.changes),
      JSON.stringify(made.lines),
      JSON.stringify(made.added),
      reason,
      personId,
      dueAt,
      JSON.stringify(made.schools),
      edition,
    ],
  );
  return rows[0]?.id ?? 0;
}

/** The latest changes first, or those in some states. */
export async function selectPublications(
  client: ClientBase | Pool,
  wanted: { readonly id?: number; readonly states?: readonly string[]; readonly limit?: number },
): Promise<readonly StoredPublication[]> {
  const { rows } = await client.query<Omit<StoredPublication, Moment> & Record<Moment, string | null>>(
    `select ${columns} from platform.publication p
     where ($1::integer is null or p.id = $1) and ($2::text[] is null or p.state = any($2)) order by p.id desc limit $3`,
    [wanted.id ?? null, wanted.states ?? null, wanted.limit ?? 100],
  );
  // The pool gives times as text.
  return rows.map(({ madeAt, dueAt, liveAt, ...row }) => ({
    ...row,
    madeAt: momentOf(madeAt) ?? new Date(0),
    dueAt: momentOf(dueAt),
    liveAt: momentOf(liveAt),
  }));
}

type Moment = 'madeAt' | 'dueAt' | 'liveAt';

function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

/** What becomes of a change; `undefined` members stay. */
export async function updatePublication(
  client: ClientBase | Pool,
  id: number,
  to: Partial<Pick<Publication, 'state' | 'decisions' | 'edition' | 'failure' | 'lines' | 'added'>>,
): Promise<void> {
  await client.query(
    `update platform.publication set state = coalesce($2, state), decisions = coalesce($3, decisions),
       edition = coalesce($4, edition), failure = coalesce($5, failure),
       live_at = case when $2 = 'live' then now() else live_at end
     where id = $1`,
    [
      id,
      to.state ?? null,
      to.decisions === undefined ? null : JSON.stringify(to.decisions),
      to.edition ?? null,
      to.failure ?? null,
    ],
  );
}
