import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import type { Change } from '#schema/comparing/Change.ts';
import { changeText } from '#schema/comparing/changeText.ts';
import { comparePlans } from '#schema/comparing/comparePlans.ts';

/** A change of a plan's file that a collection has not taken over. */
export interface PlanDifference {
  /** What it is about: `duty beds`, `phase all`. */
  readonly key: string;
  readonly text: string;
  readonly breaking: boolean;
}

/** What of a plan's file changed since the collection took it over; changes of one thing are told one by one. */
export function planDifferences(taken: Plan, file: Plan, catalogue: Catalogue): readonly PlanDifference[] {
  const side = (plan: Plan) => ({ plan, catalogue });
  return comparePlans(side(taken), side(file), ({ name }) => name).map((change) => ({
    key: keyOf(change),
    text: textOf(change),
    breaking: change.breaking,
  }));
}

function keyOf({ subject, name }: Change): string {
  return `${subject} ${name}`;
}

function textOf(change: Change): string {
  const { table, effect } = change;
  const of = table === undefined ? '' : `${table.no} ${table.title}：`;
  return `${of}${changeText(change)}${effect === undefined ? '' : `（${effect}）`}`;
}

/**
 * The plan of a collection with some of the file's changes taken over: departments, phases, levels and duties by their
 * names, all else as a whole. What the school has made different itself stays.
 */
export function takenOver(plan: Plan, file: Plan, keys: ReadonlySet<string>): Plan {
  const whole = (key: string): boolean => keys.has(`plan ${key}`);
  return {
    ...plan,
    title: whole(file.id) ? file.title : plan.title,
    departments: merged(plan.departments, file.departments, ({ code }) => code, 'department', keys),
    phases: merged(plan.phases, file.phases, ({ id }) => id, 'phase', keys),
    review: merged(plan.review, file.review, ({ level }) => level, 'review', keys),
    duties: merged(plan.duties, file.duties, ({ table }) => table, 'duty', keys),
    ...(whole(file.id)
      ? { core: file.core, signatures: file.signatures, daily: file.daily, networks: file.networks }
      : {}),
  };
}

function merged<Thing>(
  own: readonly Thing[],
  file: readonly Thing[],
  nameOf: (thing: Thing) => string,
  subject: string,
  keys: ReadonlySet<string>,
): readonly Thing[] {
  const given = new Map(file.map((thing) => [nameOf(thing), thing]));
  const known = new Set(own.map(nameOf));
  const isTaken = (thing: Thing): boolean => keys.has(`${subject} ${nameOf(thing)}`);
  return [
    ...own.flatMap((thing) => {
      if (!isTaken(thing)) return [thing];
      const changed = given.get(nameOf(thing));
      return changed === undefined ? [] : [changed];
    }),
    ...file.filter((thing) => !known.has(nameOf(thing)) && isTaken(thing)),
  ];
}
