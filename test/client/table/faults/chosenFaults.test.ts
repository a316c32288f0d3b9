import { describe, expect, it } from 'vitest';
import type { Failure } from '#client/api/useFailures.ts';
import { chosenFaults, kindOfFault } from '#client/table/faults/chosenFaults.ts';

const failure = (row: string, severity: Failure['severity'], field: string): Failure => ({
  code: 'required',
  severity,
  row,
  fields: [field],
  message: '',
  details: {},
});

const failures = [
  failure('1', 'warning', 'size'),
  failure('1', 'error', 'soil'),
  failure('2', 'error', 'soil'),
  failure('2', 'error', 'size'),
];
const rows = (choice: Parameters<typeof chosenFaults>[1], mine: readonly string[] = []): readonly string[] =>
  chosenFaults(failures, choice, new Set(mine)).map(({ row, fields }) => `${row} ${fields.join()}`);

describe('the faults that are shown', () => {
  it('are all, errors first', () => {
    expect(rows({ which: 'all', kind: undefined })).toEqual(['1 soil', '2 soil', '2 size', '1 size']);
  });

  it('are errors or warnings alone', () => {
    expect(rows({ which: 'warning', kind: undefined })).toEqual(['1 size']);
    expect(rows({ which: 'error', kind: undefined })).toHaveLength(3);
  });

  it('are those in fields that the person fills', () => {
    expect(rows({ which: 'mine', kind: undefined }, ['size'])).toEqual(['2 size', '1 size']);
  });

  it('are those of one kind, wherever they stand', () => {
    expect(rows({ which: 'all', kind: kindOfFault(failure('9', 'error', 'soil')) })).toEqual(['1 soil', '2 soil']);
  });
});
