import type { Database } from '../database/openDatabase.ts';
import { PeopleStore } from '../database/people/PeopleStore.ts';
import { SignInAttemptStore } from '../database/people/SignInAttemptStore.ts';
import type { PeopleSettings } from '../settings.ts';
import { Sessions } from './Sessions.ts';

/** What is known of people, and who of them is signed in. */
export interface People {
  readonly accounts: PeopleStore;
  readonly attempts: SignInAttemptStore;
  readonly sessions: Sessions;
  readonly settings: PeopleSettings;
}

export function peopleOf(database: Database, settings: PeopleSettings): People {
  return {
    accounts: new PeopleStore(database),
    attempts: new SignInAttemptStore(database),
    sessions: new Sessions(database, settings),
    settings,
  };
}
