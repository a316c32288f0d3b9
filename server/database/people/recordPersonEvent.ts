import type { PoolClient } from 'pg';

/** Who did what to whose account, for the record. */
export interface PersonAct {
  readonly actor: number | undefined;
  readonly happened:
    | 'created'
    | 'signedIn'
    | 'passwordChanged'
    | 'passwordReset'
    | 'deactivated'
    | 'reactivated'
    | 'roleGranted'
    | 'roleRevoked'
    | 'tokenMade'
    | 'tokenRevoked';
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Puts on record what was done to an account, in the transaction that does it. */
export async function recordPersonEvent(client: PoolClient, person: number, act: PersonAct): Promise<void> {
  await client.query(
    `insert into platform.person_event (school_id, person_id, actor_id, happened, details)
     select school_id, id, $2, $3, $4 from platform.person where id = $1`,
    [person, act.actor ?? null, act.happened, act.details ?? {}],
  );
}
