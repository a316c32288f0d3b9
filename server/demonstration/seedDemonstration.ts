import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Demonstration, DemonstrationRun } from '#schema/definition/Demonstration.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import type { Database } from '../database/openDatabase.ts';
import type { People } from '../people/People.ts';
import { type DemonstrationAccount, demonstrationPeople, formerCollector } from './demonstrationPeople.ts';
import type { DrawnTable } from './drawCollection.ts';
import { fillCollection } from './fillCollection.ts';
import { daysBetween, movedPlan } from './movedPlan.ts';
import { seededRandom } from './Random.ts';
import { reportAll } from './reportAll.ts';
import { sendSome } from './sendSome.ts';

export type DemonstrationSize = 'small' | 'large';

/**
 * Founds the demonstration schools that the definitions describe and that are not there yet: school, collections of
 * earlier years, people and the collection of this year. Returns the accounts made, whose passwords are known only now.
 */
export async function seedDemonstration(
  database: Database,
  people: People,
  definitions: Definitions,
  size: DemonstrationSize,
  print: (line: string) => void,
): Promise<readonly DemonstrationAccount[]> {
  const accounts: DemonstrationAccount[] = [];
  for (const demonstration of definitions.demonstrations) {
    const place = placeOf(definitions, demonstration);
    const school = place && (await foundSchool(database, demonstration));
    if (place === undefined || school === undefined) continue;
    const { name } = demonstration.school;
    for (const run of demonstration.before ?? []) {
      const earlier = placeOf(definitions, run);
      if (earlier === undefined) continue;
      const filled = await fillCollection(
        database.pool,
        { definitions, ...earlier, file: earlier.plan, school },
        run,
        size,
        async () => formerCollector(people, school, earlier.plan),
      );
      const [by] = filled.collectors.values();
      if (by !== undefined) await reportAll(database.pool, definitions, filled.collection, by, new Date());
      print(`${name}: ${earlier.plan.title}，${filled.rows} 行，已上报`);
    }
    const plan = currentPlan(place.plan, demonstration.today);
    const opened = { definitions, catalogue: place.catalogue, plan, file: place.plan, school };
    const { collection, collectors, rows } = await fillCollection(
      database.pool,
      opened,
      demonstration,
      size,
      async (drawn) => {
        const made = await demonstrationPeople(people, { id: school, name }, plan, someTeacher(drawn));
        accounts.push(...made.told);
        return made.collectors;
      },
    );
    const sent = await sendSome(database.pool, { ...opened, collection }, plan, collectors, seededRandom(1));
    print(`${name}: ${plan.title}，${rows} 行，已报送 ${sent} 份填报单`);
  }
  return accounts;
}

/** The plan as of today, open to whoever tries the demonstration, from wherever. */
function currentPlan(plan: Plan, day: string | undefined): Plan {
  const today = new Date().toISOString().slice(0, 10);
  return { ...movedPlan(plan, day === undefined ? 0 : daysBetween(day, today)), networks: [] };
}

function placeOf(
  definitions: Definitions,
  run: DemonstrationRun,
): { readonly plan: Plan; readonly catalogue: Catalogue } | undefined {
  const plan = definitions.plans.find((one) => one.id === run.plan);
  const catalogue = definitions.catalogues.find((one) => one.id === plan?.catalogue);
  return plan === undefined || catalogue === undefined ? undefined : { plan, catalogue };
}

/** `undefined` where the school is there already. */
async function foundSchool(database: Database, { school }: Demonstration): Promise<number | undefined> {
  const { rows } = await database.pool.query<{ id: number }>(
    'insert into platform.school (code, name) values ($1, $2) on conflict do nothing returning id',
    [school.code, school.name],
  );
  return rows[0]?.id;
}

/** Somebody whose own rows there are. */
function someTeacher(drawn: readonly DrawnTable[]): string | undefined {
  for (const { table, rows } of drawn) {
    const value = table.rowsOf === undefined ? undefined : rows[0]?.[table.rowsOf];
    if (typeof value === 'string') return value;
  }
  return undefined;
}
