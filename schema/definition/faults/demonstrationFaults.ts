import { didYouMean } from './didYouMean.ts';
import { faultFamily } from './FaultKind.ts';

/** Demonstration schools. */
export const demonstrationFaults = faultFamily({
  demonstrationPlanMissing: [
    (d: { plan: string; near: string }) => `示范学校的计划“${d.plan}”不存在`,
    (d: { plan: string; near: string }) => `${didYouMean(d.near)}写一个计划的 id。`,
  ],
});
