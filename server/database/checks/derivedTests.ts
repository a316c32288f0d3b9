import { columnsOf, valueOf } from '../rows/Column.ts';
import type { Derived } from './derivedColumns.ts';
import type { CheckPlace } from './CheckPlace.ts';
import type { FailureTest } from './FailureTest.ts';

/** Copies and computed values that are no longer what they should be. A warning: a refresh mends them in a draft. */
export function derivedTests({ table }: CheckPlace, derived: Derived): readonly FailureTest[] {
  const columns = new Map(columnsOf(table).map((column) => [column.field.name, column]));
  return [...derived.copied, ...derived.computed].flatMap(({ field, expected, isJson }): readonly FailureTest[] => {
    const column = columns.get(field.name);
    if (column === undefined) return [];
    const own = isJson ? `to_jsonb(${valueOf(column, 'own')})` : `own.${column.name}`;
    const differs = `${own} is distinct from ${expected}`;
    return [
      {
        code: isJson ? 'copyDiffers' : 'computedDiffers',
        severity: 'warning',
        fields: [field.name],
        fails: field.typedIfEmpty ? `${expected} is not null and ${differs}` : differs,
        details: { expected: isJson ? expected : `to_jsonb(${expected}::text)` },
      },
    ];
  });
}
