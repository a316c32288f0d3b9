import type { Indicator } from '../definition/Catalogue.ts';
import { aspectChanges } from './aspectChanges.ts';
import type { Aspect } from './Aspect.ts';
import type { Change } from './Change.ts';

const aspects: readonly Aspect<Indicator>[] = [
  { name: 'title', text: ({ title }) => title, effect: () => undefined },
  { name: 'formula', text: ({ formula }) => formula, effect: () => '算法变了，与上年的数不可直接相比' },
  { name: 'unit', text: ({ unit }) => unit, effect: () => '单位变了，与上年的数不可直接相比' },
  { name: 'direction', text: ({ direction }) => direction, effect: () => '好坏的方向变了' },
  { name: 'qualified', text: ({ qualified }) => JSON.stringify(qualified), effect: () => undefined },
  { name: 'limited', text: ({ limited }) => JSON.stringify(limited), effect: () => undefined },
];

/** What differs in indicators, which are the same by their identifiers. */
export function compareIndicators(before: readonly Indicator[], after: readonly Indicator[]): readonly Change[] {
  const earlier = new Map(before.map((indicator) => [indicator.id, indicator]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((indicator): readonly Change[] => {
      const { id: name, title } = indicator;
      const former = earlier.get(name);
      if (former === undefined)
        return [{ subject: 'indicator', act: 'added', breaking: false, name, title, after: indicator.formula }];
      return aspectChanges(former, indicator, aspects, { subject: 'indicator', name, title });
    }),
    ...before
      .filter(({ id }) => !later.has(id))
      .map(({ id: name, title, formula }): Change => ({
        subject: 'indicator',
        act: 'removed',
        breaking: true,
        effect: '不再计算，用到它的报告要改',
        name,
        title,
        before: formula,
      })),
  ];
}
