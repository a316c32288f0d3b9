import type { RJSFSchema, ValidatorType } from '@rjsf/utils';
import type { PlacedTable } from '#schema/fields/PlacedField.ts';
import { readRow } from '#schema/rows/readRow.ts';

/** A validator for rjsf that asks the same reader as the server. */
export function rowValidator(table: PlacedTable): ValidatorType<unknown, RJSFSchema> {
  return {
    validateFormData(data) {
      const read = readRow(data, table);
      if (read.ok) return { errors: [], errorSchema: {} };
      return {
        errors: read.issues.map((issue) => ({ stack: issue.code, property: issue.field ?? '' })),
        errorSchema: Object.fromEntries(read.issues.map((issue) => [issue.field ?? '', { __errors: [issue.code] }])),
      };
    },
    isValid: () => true,
    rawValidation: () => ({ errors: [] }),
  };
}
