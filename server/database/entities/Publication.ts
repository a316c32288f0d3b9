import { EntitySchema } from '@mikro-orm/core';

/**
 * `waiting` for the offices of the schools it touches, `scheduled` for its time, `live`, `failed` where it could not be
 * put in force any more, `withdrawn` by whoever sent it.
 */
export const publicationStates = ['waiting', 'scheduled', 'live', 'failed', 'withdrawn'] as const;

export type PublicationState = (typeof publicationStates)[number];

/** What an office makes of a change that touches what is sent: optional for now, or sent submissions fill it in. */
export type PublicationChoice = 'optional' | 'supplement';

export interface PublicationDecision {
  readonly choice: PublicationChoice;
  readonly person: number;
  readonly at: string;
}

/** A change of the definitions: what, when, why, by whom, and what the offices decided. */
export interface Publication {
  id: number;
  state: PublicationState;
  /** Each file with its new text; `null` where it is taken away. */
  changes: readonly { readonly path: string; readonly text: string | null }[];
  /** What changes, in plain Chinese. */
  lines: readonly string[];
  /** Fields that came to the tables, and that people have to fill. */
  added: readonly {
    readonly catalogue: string;
    readonly table: string;
    readonly field: string;
    readonly required: boolean;
  }[];
  reason: string | null;
  /** Absent: the folder itself was changed. */
  personId: number | null;
  madeAt: Date;
  /** When it shall go live; absent: at once. */
  dueAt: Date | null;
  liveAt: Date | null;
  edition: number | null;
  /** The schools whose offices must decide. */
  schools: readonly number[];
  decisions: Readonly<Record<string, PublicationDecision>>;
  /** Why it could not be put in force. */
  failure: string | null;
}

export const PublicationSchema = new EntitySchema<Publication>({
  name: 'Publication',
  tableName: 'publication',
  schema: 'platform',
  properties: {
    id: { type: 'integer', primary: true, autoincrement: true },
    state: { type: 'string', columnType: 'text' },
    changes: { type: 'json', columnType: 'jsonb' },
    lines: { type: 'json', columnType: 'jsonb' },
    added: { type: 'json', columnType: 'jsonb' },
    reason: { type: 'string', columnType: 'text', nullable: true },
    personId: { type: 'integer', nullable: true },
    madeAt: { type: 'datetime', columnType: 'timestamptz', defaultRaw: 'now()' },
    dueAt: { type: 'datetime', columnType: 'timestamptz', nullable: true },
    liveAt: { type: 'datetime', columnType: 'timestamptz', nullable: true },
    edition: { type: 'integer', nullable: true },
    schools: { type: 'json', columnType: 'jsonb' },
    decisions: { type: 'json', columnType: 'jsonb' },
    failure: { type: 'string', columnType: 'text', nullable: true },
  },
});
