import type { Plan } from '#schema/definition/Plan.ts';

/** The plan with all its dates moved by so many days. */
export function movedPlan(plan: Plan, days: number): Plan {
  const moved = (day: string): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  return {
    ...plan,
    phases: plan.phases.map((phase) => ({ ...phase, opens: moved(phase.opens), closes: moved(phase.closes) })),
    review: plan.review.map((level) => (level.due === undefined ? level : { ...level, due: moved(level.due) })),
    duties: plan.duties.map((duty) => (duty.due === undefined ? duty : { ...duty, due: moved(duty.due) })),
  };
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
