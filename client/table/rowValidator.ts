import type { RJSFSchema, ValidatorType } from '@rjsf/utils';
import type { Table } from '#schema/definition/Table.ts';
import { readRow } from '#schema/rows/readRow.ts';
import { placedTable } from './placedTable.ts';

/** A validator for rjsf that asks the same reader as the server. */
export function rowValidator(table: Table): ValidatorType<unknown, RJSFSchema> {
  return {
    validateFormData(data) {
      const given = Object.fromEntries(Object.entries(data as object).filter(([, value]) => value !== undefined));
      const read = readRow(given, placedTable(table));
      if (read.ok) return { errors: [], errorSchema: {} };
      const errorSchema: Record<string, { __errors: string[] }> = {};
      for (const issue of read.issues) {
        if (issue.field !== undefined) errorSchema[issue.field] = { __errors: [issue.code] };
      }
      return {
        errors: read.issues.map((issue) => ({ stack: issue.code, property: issue.field ?? '' })),
        errorSchema: errorSchema,
      };
    },
    isValid: () => true,
    rawValidation: () => ({ errors: [] }),
  };
}
