import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Demonstration } from '#schema/definition/Demonstration.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Database } from '../database/openDatabase.ts';
import type { People } from '../people/People.ts';
import { openCollection } from '../review/openCollection.ts';
import { type DemonstrationAccount, demonstrationPeople } from './demonstrationPeople.ts';
import { drawCollection, type DrawnTable } from './drawCollection.ts';
import { daysBetween, movedPlan } from './movedPlan.ts';
import { seededRandom } from './Random.ts';
import { rulesJudge } from './rulesJudge.ts';
import { sendSome } from './sendSome.ts';
import { storeDrawn } from './storeDrawn.ts';

/**
 * Founds the demonstration schools that the definitions describe and that are not there yet: school, collection,
 * people and rows. Returns the accounts made, whose passwords are known only now.
 */
export async function seedDemonstration(
  database: Database,
  people: People,
  definitions: Definitions,
  size: 'small' | 'large',
  print: (line: string) => void,
): Promise<readonly DemonstrationAccount[]> {
  const accounts: DemonstrationAccount[] = [];
  for (const demonstration of definitions.demonstrations) {
    const plan = definitions.plans.find((one) => one.id === demonstration.plan);
    const catalogue = definitions.catalogues.find((one) => one.id === plan?.catalogue);
    if (plan === undefined || catalogue === undefined) continue;
    const school = await foundSchool(database, demonstration);
    if (school === undefined) continue;
    const today = new Date().toISOString().slice(0, 10);
    const days = demonstration.today === undefined ? 0 : daysBetween(demonstration.today, today);
    const opened = movedPlan(plan, days);
    const { id: collection } = await openCollection(database.pool, definitions, {
      plan: opened,
      file: plan,
      catalogue,
      school,
      now: new Date(),
    });
    const drawn = draw(demonstration, definitions, catalogue, size);
    print(`${demonstration.school.name}: ${drawn.reduce((count, { rows }) => count + rows.length, 0)} 行`);
    const { collectors, told } = await demonstrationPeople(people, school, plan, someTeacher(drawn));
    accounts.push(...told);
    const place = { definitions, catalogue, collection };
    for (const table of drawn)
      await storeDrawn(database.pool, place, table, collectors, departmentFieldOf(table.table, demonstration));
    const sent = await sendSome(database.pool, place, opened, collectors, seededRandom(1));
    print(`${demonstration.school.name}: 已报送 ${sent} 份填报单`);
  }
  return accounts;
}

/** `undefined` where the school is there already. */
async function foundSchool(database: Database, { school }: Demonstration): Promise<number | undefined> {
  const { rows } = await database.pool.query<{ id: number }>(
    'insert into platform.school (code, name) values ($1, $2) on conflict do nothing returning id',
    [school.code, school.name],
  );
  return rows[0]?.id;
}

function draw(
  demonstration: Demonstration,
  definitions: Definitions,
  catalogue: Catalogue,
  size: 'small' | 'large',
): readonly DrawnTable[] {
  const plan = definitions.plans.find((one) => one.id === demonstration.plan);
  const { departments } = demonstration;
  const rows = new Map<string, readonly RowValues[]>();
  if (departments !== undefined)
    rows.set(
      departments.table,
      (plan?.departments ?? []).map(({ code, name }) => ({ [departments.code]: code, [departments.name]: name })),
    );
  const judgeOf = (table: Table) => rulesJudge(table, catalogue, definitions.codeLists);
  return drawCollection(catalogue, definitions.codeLists, demonstration[size], judgeOf, {
    rows,
    settled: demonstration.settled ?? {},
  });
}

/** The field of a table that names a department of the school. */
function departmentFieldOf(table: Table, { departments }: Demonstration): string | undefined {
  return table.fields.find((field) => field.references?.some((target) => target.table === departments?.table))?.name;
}

/** Somebody whose own rows there are. */
function someTeacher(drawn: readonly DrawnTable[]): string | undefined {
  for (const { table, rows } of drawn) {
    const value = table.rowsOf === undefined ? undefined : rows[0]?.[table.rowsOf];
    if (typeof value === 'string') return value;
  }
  return undefined;
}
