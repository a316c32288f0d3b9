import { describe, expect, it } from 'vitest';
import { formFacts } from '#client/table/form/formFacts.ts';
import { formSections } from '#client/table/form/formSections.ts';
import type { CellFault } from '#client/table/store/cellFaults.ts';
import type { RowState } from '#client/table/store/RowState.ts';
import { readFixtures } from '../../../support/readFixtures.ts';

const [catalogue] = (await readFixtures('theatre')).catalogues;
const table = catalogue?.tables.find(({ shape }) => shape === 'record');
if (table === undefined) throw new Error('The theatre has no record');
const sections = formSections(table);
const all = new Set(table.fields.map(({ name }) => name));

function facts(
  row: Partial<RowState> | undefined,
  faults: Readonly<Record<string, CellFault>> = {},
  editable: ReadonlySet<string> = all,
): ReturnType<typeof formFacts> {
  const state = row === undefined ? undefined : ({ values: {}, refused: {}, pending: {}, ...row } as RowState);
  return formFacts(state, {
    table: table as NonNullable<typeof table>,
    sections,
    editable,
    faults: new Map(Object.entries(faults)),
  });
}

describe('what is to be done in a form', () => {
  it('is everything required while there is no row, files included', () => {
    const { asked, filled, bySection } = facts(undefined);
    expect([asked, filled]).toEqual([9, 0]);
    expect(bySection.map(({ missing }) => missing)).toEqual([4, 2, 1, 1, 1]);
  });

  it('is less with each value, and with the first file', () => {
    const stored = { id: 'r', revision: 1, values: {}, labels: {}, masked: [], files: { licence: [{ id: 'f' }] } };
    const { filled, bySection } = facts({
      values: { stalls: 0 },
      stored: stored as unknown as NonNullable<RowState['stored']>,
    });
    expect(filled).toBe(2);
    expect(bySection.map(({ missing }) => missing)).toEqual([4, 1, 1, 1, 0]);
  });

  it('counts what cannot be stored as an error, warnings apart, and neither as missing', () => {
    const issue = { code: 'wrongType', field: 'stageArea', details: {} } as const;
    const warning: CellFault = { issue: { code: 'checkFails', details: {} }, severity: 'warning', message: '请核实' };
    const { facts: found } = facts({ refused: { stageArea: { text: '很大', issue } } }, { accessibleSeats: warning });
    const told = found.filter(({ kind }) => kind !== 'missing').map(({ kind, field }) => `${kind} ${field.name}`);
    expect(told).toEqual(['warning accessibleSeats', 'error stageArea']);
  });

  it('asks nobody for fields that others fill in', () => {
    const { asked, facts: found } = facts(undefined, {}, new Set(['stalls']));
    expect(asked).toBe(1);
    expect(found.map(({ field }) => field.name)).toEqual(['stalls']);
  });
});
