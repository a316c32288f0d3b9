import type { Database } from '../database/openDatabase.ts';
import { PeopleStore } from '../database/people/PeopleStore.ts';
import { SignInAttemptStore } from '../database/people/SignInAttemptStore.ts';
import type { PeopleSettings } from '../settings.ts';
import { AccessTokens } from './AccessTokens.ts';
import { PersonalReadings } from './PersonalReadings.ts';
import { RememberedViewers } from './RememberedViewers.ts';
import { Sessions } from './Sessions.ts';

/** What is known of people, and who of them is signed in. */
export interface People {
  readonly accounts: PeopleStore;
  readonly attempts: SignInAttemptStore;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  readonly readings: PersonalReadings;
  readonly settings: PeopleSettings;
}

/** `report` is told what failed in the background. */
export function peopleOf(database: Database, settings: PeopleSettings, report: (error: unknown) => void): People {
  const remembered = new RememberedViewers(database);
  return {
    accounts: new PeopleStore(database),
    attempts: new SignInAttemptStore(database),
    sessions: new Sessions(database, settings, remembered),
    tokens: new AccessTokens(database, remembered),
    readings: new PersonalReadings(database, report),
    settings,
  };
}
