import type { Catalogue } from '../definition/Catalogue.ts';
import { movedByYears } from '../definition/movedByYears.ts';
import type { Department, Duty, Phase, Plan, ReviewLevel } from '../definition/Plan.ts';
import type { Table } from '../definition/Table.ts';
import { aspectChanges } from './aspectChanges.ts';
import type { Aspect } from './Aspect.ts';
import type { Change } from './Change.ts';

/** A plan with what it is read against. */
export interface PlanSide {
  readonly plan: Plan;
  readonly catalogue: Catalogue;
}

interface DutySide {
  readonly duty: Duty;
  readonly names: ReadonlyMap<string, string>;
  /** Years to move its dates by before they are compared. */
  readonly years: number;
}

const dutyAspects: readonly Aspect<DutySide>[] = [
  {
    name: 'fills',
    text: ({ duty, names }) =>
      duty.parts
        .map(({ fills, fields }) => `${named(fills, names)}${fields === undefined ? '' : `（${fields.join('、')}）`}`)
        .join('；'),
    effect: (before, after) =>
      codes(before, 'fills') === codes(after, 'fills') ? undefined : '填报部门变了：请通知新旧部门',
  },
  {
    name: 'reviews',
    text: ({ duty, names }) => [...new Set(duty.parts.map(({ reviews }) => named(reviews, names)))].join('；'),
    effect: (before, after) =>
      codes(before, 'reviews') === codes(after, 'reviews') ? undefined : '审核部门变了：请通知新旧部门',
  },
  {
    name: 'due',
    text: ({ duty, years }) => duty.due && movedByYears(duty.due, years),
    effect: (before, { duty }) =>
      (duty.due ?? '9999') < movedByYears(before.duty.due ?? '9999-12-31', before.years) ? '期限提前了' : undefined,
  },
  { name: 'assists', text: ({ duty, names }) => named(duty.assists, names) || undefined, effect: () => undefined },
  { name: 'ask', text: ({ duty, names }) => duty.ask && (names.get(duty.ask) ?? duty.ask), effect: () => undefined },
];

/**
 * What differs between two plans. A department is the same by its code, a phase and a level by their identifiers, a duty
 * by its table, which may have been renamed. Dates that have moved with the year are as they were.
 */
export function comparePlans(
  before: PlanSide,
  after: PlanSide,
  formerName: (table: Table) => string,
): readonly Change[] {
  const years = after.catalogue.year - before.catalogue.year;
  return [
    ...compareNamed('department', before.plan.departments, after.plan.departments, {
      key: ({ code }) => code,
      title: ({ name }) => name,
      aspects: [
        { name: 'title', text: ({ name }) => name, effect: () => undefined },
        { name: 'kind', text: ({ kind }) => departmentKinds[kind], effect: () => '按部门种类分派的任务随之变化' },
      ],
      removed: '部门不再参加采集',
    } satisfies Comparing<Department>),
    ...compareNamed(
      'phase',
      before.plan.phases.map((phase) => movedPhase(phase, years)),
      after.plan.phases,
      {
        key: ({ id }) => id,
        title: ({ title }) => title,
        aspects: [
          { name: 'title', text: ({ title }) => title, effect: () => undefined },
          {
            name: 'opens',
            text: ({ opens }) => opens,
            effect: (was, is) => (is.opens > was.opens ? '开放推迟了' : undefined),
          },
          {
            name: 'closes',
            text: ({ closes }) => closes,
            effect: (was, is) => (is.closes < was.closes ? '截止提前了' : undefined),
          },
          { name: 'layers', text: ({ layers }) => layers.join('、') || undefined, effect: () => '开放的数据层变了' },
          { name: 'after', text: ({ after: phases }) => phases.join('、') || undefined, effect: () => '先后次序变了' },
        ],
        removed: '阶段取消',
      } satisfies Comparing<Phase>,
    ),
    ...compareNamed(
      'review',
      before.plan.review.map((level) => movedLevel(level, years)),
      after.plan.review,
      {
        key: ({ level }) => level,
        title: ({ title }) => title,
        aspects: [
          { name: 'title', text: ({ title }) => title, effect: () => undefined },
          { name: 'due', text: ({ due }) => due, effect: () => undefined },
          { name: 'by', text: ({ by }) => by.join('、') || undefined, effect: () => '审核的部门变了' },
          { name: 'tables', text: ({ tables }) => tables?.join('、'), effect: () => '审核的表变了' },
        ],
        removed: '不再有这一级审核',
      } satisfies Comparing<ReviewLevel>,
    ),
    ...compareDuties(before, after, years, formerName),
    ...wholeAspects(before.plan, after.plan),
  ];
}

const departmentKinds = { office: '职能部门', college: '二级学院', centre: '中心' };

interface Comparing<Thing> {
  readonly key: (thing: Thing) => string;
  readonly title: (thing: Thing) => string;
  readonly aspects: readonly Aspect<Thing>[];
  readonly removed: string;
}

function compareNamed<Thing>(
  subject: Change['subject'],
  before: readonly Thing[],
  after: readonly Thing[],
  { key, title, aspects, removed }: Comparing<Thing>,
): readonly Change[] {
  const earlier = new Map(before.map((thing) => [key(thing), thing]));
  const later = new Set(after.map(key));
  return [
    ...after.flatMap((thing): readonly Change[] => {
      const former = earlier.get(key(thing));
      const about = { subject, name: key(thing), title: title(thing) };
      return former === undefined
        ? [{ ...about, act: 'added', breaking: false }]
        : aspectChanges(former, thing, aspects, about);
    }),
    ...before
      .filter((thing) => !later.has(key(thing)))
      .map((thing): Change => ({
        subject,
        act: 'removed',
        breaking: true,
        effect: removed,
        name: key(thing),
        title: title(thing),
      })),
  ];
}

function compareDuties(
  before: PlanSide,
  after: PlanSide,
  years: number,
  formerName: (table: Table) => string,
): readonly Change[] {
  const earlier = new Map(before.plan.duties.map((duty) => [duty.table, duty]));
  const namesBefore = departmentNames(before.plan);
  const namesAfter = departmentNames(after.plan);
  return after.plan.duties.flatMap((duty) => {
    const table = after.catalogue.tables.find(({ name }) => name === duty.table);
    const former = table && earlier.get(formerName(table));
    // The duty of a new table comes with the table.
    if (table === undefined || former === undefined) return [];
    const { no, name, title } = table;
    return aspectChanges(
      { duty: former, names: namesBefore, years },
      { duty, names: namesAfter, years: 0 },
      dutyAspects,
      { subject: 'duty', table: { no, name, title }, name, title },
    );
  });
}

function wholeAspects(before: Plan, after: Plan): readonly Change[] {
  const aspects: readonly Aspect<Plan>[] = [
    { name: 'core', text: ({ core }) => core.join('、') || undefined, effect: () => undefined },
    {
      name: 'signatures',
      text: ({ signatures }) =>
        Object.entries(signatures)
          .map(([kind, lines]) => `${kind}：${lines.join('、')}`)
          .join('；') || undefined,
      effect: () => undefined,
    },
    {
      name: 'daily',
      text: ({ daily }) => [...daily.tables, ...daily.review].join('、') || undefined,
      effect: () => undefined,
    },
    {
      name: 'networks',
      text: ({ networks }) => networks.join('、') || undefined,
      effect: (_, { networks }) => (networks.length > 0 ? '允许访问的网段变了' : undefined),
    },
  ];
  return aspectChanges(before, after, aspects, { subject: 'plan', name: after.id, title: after.title });
}

function movedPhase(phase: Phase, years: number): Phase {
  return { ...phase, opens: movedByYears(phase.opens, years), closes: movedByYears(phase.closes, years) };
}

function movedLevel(level: ReviewLevel, years: number): ReviewLevel {
  return level.due === undefined ? level : { ...level, due: movedByYears(level.due, years) };
}

function departmentNames(plan: Plan): ReadonlyMap<string, string> {
  return new Map(plan.departments.map(({ code, name }) => [code, name]));
}

function named(codes: readonly string[], names: ReadonlyMap<string, string>): string {
  return codes.map((code) => names.get(code) ?? code).join('、');
}

/** A department that is only called otherwise is the same. */
function codes({ duty }: DutySide, whose: 'fills' | 'reviews'): string {
  return duty.parts.map((part) => `${part[whose].join()}(${part.fields?.join() ?? ''})`).join(';');
}
