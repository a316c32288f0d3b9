import { compileTable } from '#schema/rules/compileTable.ts';
import { computeRow } from '#schema/rules/computeRow.ts';
import { rowFailures } from '#schema/rules/rowFailures.ts';
import type { TableKit } from '../../api/TableKit.ts';
import type { RowRules } from './RowRules.ts';

/** The rules of a table, ready to be asked of rows while they are typed. */
export function openRules(kit: TableKit, part: ReadonlySet<string>): RowRules {
  const tables = [kit.table, ...kit.referred.values()];
  const rules = compileTable(kit.table, { catalogue: { windows: kit.windows, tables }, codeLists: kit.codeLists });
  return {
    compute: (values) => computeRow(rules, values, { academicYear: kit.academicYear }),
    failures: (values) =>
      rowFailures(rules, values, { academicYear: kit.academicYear, ...(part.size === 0 ? {} : { part }) }),
  };
}
