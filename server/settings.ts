import { resolve } from 'node:path';

export interface Settings {
  readonly port: number;
  /** Address to listen on; the loopback address by default, so that opening to a network is somebody's decision. */
  readonly host: string;
  /** A reverse proxy stands before the server, and its X-Forwarded-… headers are true. */
  readonly behindProxy: boolean;
  /** Any PostgreSQL from 15 on; absent, the embedded one is started. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly definitionsFolder: string;
  readonly clientFolder: string;
  /** A level of pino, or `silent`. */
  readonly logLevel: string;
  /** The demonstration schools that are founded where they are missing, and how many rows they get. */
  readonly demonstration: 'none' | 'small' | 'large';
  /** The school that the deployment is for; absent: those that are there. */
  readonly school: { readonly code: string; readonly name: string } | undefined;
  readonly people: PeopleSettings;
}

/** What a deployment decides about passwords and sessions. */
export interface PeopleSettings {
  readonly passwordMinLength: number;
  /** A password that was given out must be replaced within so many days. */
  readonly givenPasswordDays: number;
  readonly failuresBeforeLock: number;
  readonly longestLockMinutes: number;
  /** A session that nobody uses ends after so many minutes, and any session after so many hours. */
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  /** Sign-ins from one address in a minute; a campus may share one. */
  readonly signInsPerMinute: number;
}

/** Reads the settings from the environment, once, at the start. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  function whole(name: string, otherwise: number, least: number, most: number): number {
    const text = environment[name];
    const number = text === undefined || text === '' ? otherwise : Number(text);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new Error(`${name} is ${text}: give a number from ${least} to ${most}`);
    return number;
  }
  function oneOf<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const text = environment[name] || otherwise;
    const choice = choices.find((one) => one === text);
    if (choice === undefined) throw new Error(`${name} is ${text}: give one of ${choices.join(', ')}`);
    return choice;
  }
  return {
    port: whole('PORT', 4000, 0, 65_535),
    host: environment['HOST'] || '127.0.0.1',
    behindProxy: environment['BEHIND_PROXY'] === 'true',
    databaseUrl: environment['DATABASE_URL'] || undefined,
    dataFolder: resolve(environment['DATA_FOLDER'] ?? '.data'),
    definitionsFolder: resolve(environment['DEFINITIONS_FOLDER'] ?? 'table-definitions'),
    clientFolder: resolve(environment['CLIENT_FOLDER'] ?? 'dist/client'),
    logLevel: environment['LOG_LEVEL'] || 'warn',
    demonstration: oneOf('DEMONSTRATION', ['none', 'small', 'large'], 'small'),
    school: schoolOf(environment),
    people: {
      passwordMinLength: whole('PASSWORD_MIN_LENGTH', 10, 8, 100),
      givenPasswordDays: whole('GIVEN_PASSWORD_DAYS', 14, 1, 365),
      failuresBeforeLock: whole('FAILURES_BEFORE_LOCK', 5, 1, 100),
      longestLockMinutes: whole('LONGEST_LOCK_MINUTES', 15, 1, 1440),
      sessionIdleMinutes: whole('SESSION_IDLE_MINUTES', 120, 1, 1440),
      sessionHours: whole('SESSION_HOURS', 12, 1, 720),
      signInsPerMinute: whole('SIGN_INS_PER_MINUTE', 60, 1, 100_000),
    },
  };
}

function schoolOf({ SCHOOL_CODE: code, SCHOOL_NAME: name }: NodeJS.ProcessEnv): Settings['school'] {
  if (code === undefined || code === '') return undefined;
  if (name === undefined || name === '') throw new Error('SCHOOL_CODE is given without SCHOOL_NAME');
  return { code, name };
}
