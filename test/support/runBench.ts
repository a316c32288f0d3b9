import { runDefinitions } from '#server/commands/runDefinitions.ts';

export interface BenchRun {
  readonly code: number;
  /** What a command printed, and what it told the person at the keyboard. */
  readonly printed: string;
  readonly told: string;
}

/** Runs a command of the maintainer's bench as `npm run definitions -- …` does. */
export async function runBench(...given: readonly string[]): Promise<BenchRun> {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runDefinitions(given, { print: (text) => printed.push(text), tell: (text) => told.push(text) });
  return { code, printed: printed.join('\n'), told: told.join('\n') };
}
