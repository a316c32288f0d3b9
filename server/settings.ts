import { resolve } from 'node:path';

export interface Settings {
  readonly port: number;
  /** Any PostgreSQL from 15 on; absent, the embedded one is started. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly definitionsFolder: string;
  readonly clientFolder: string;
}

/** Reads the settings from the environment, once, at the start. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = Number(environment['PORT'] ?? '4000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is ${environment['PORT']}: give a number from 0 to 65535`);
  return {
    port,
    databaseUrl: environment['DATABASE_URL'] || undefined,
    dataFolder: resolve(environment['DATA_FOLDER'] ?? '.data'),
    definitionsFolder: resolve(environment['DEFINITIONS_FOLDER'] ?? 'table-definitions'),
    clientFolder: resolve(environment['CLIENT_FOLDER'] ?? 'dist/client'),
  };
}
