import { describe, expect, it } from 'vitest';
import { continueSeries } from '#client/table/editing/fill/continueSeries.ts';
import type { FieldKindName } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';

describe('a series that is filled on', () => {
  it.each<[FieldKindName, readonly Value[], readonly Value[] | undefined]>([
    ['integer', [1, 2], [3, 4, 5]],
    ['integer', [10, 7], [4, 1, -2]],
    ['integer', [5], undefined],
    ['integer', [1, 2, 4], undefined],
    ['decimal', ['0.1', '0.2'], ['0.3', '0.4', '0.5']],
    ['year', [2021, 2022], [2023, 2024, 2025]],
    ['date', ['2023-01-30'], ['2023-01-31', '2023-02-01', '2023-02-02']],
    ['date', ['2023-09-01', '2023-09-08'], ['2023-09-15', '2023-09-22', '2023-09-29']],
    ['date', ['2023-01-31', '2023-02-28'], ['2023-03-28', '2023-04-25', '2023-05-23']],
    ['date', ['2022-12-31', '2023-01-31'], ['2023-02-28', '2023-03-31', '2023-04-30']],
    ['date', ['2020-02-29', '2024-02-29'], ['2028-02-29', '2032-02-29', '2036-02-29']],
    ['yearMonth', ['2023-11'], ['2023-12', '2024-01', '2024-02']],
    ['yearMonth', ['2022-09', '2023-03'], ['2023-09', '2024-03', '2024-09']],
    ['text', ['A009'], ['A010', 'A011', 'A012']],
    ['text', ['第1组', '第3组'], ['第5组', '第7组', '第9组']],
    ['text', ['A1', 'B2'], undefined],
    ['text', ['牡丹'], undefined],
    ['text', ['110101199003070134'], undefined],
    ['code', ['1', '2'], undefined],
    ['boolean', [true], undefined],
    ['integer', [1, null], undefined],
  ])('%s %j', (kind, values, expected) => {
    const series = continueSeries(values, kind);
    expect(series === undefined ? undefined : [1, 2, 3].map(series)).toEqual(expected);
  });
});
