import { describe, expect, it } from 'vitest';
import { submissionsOf } from '#schema/review/submissionsOf.ts';
import { readFixtures } from '../../support/readFixtures.ts';

describe('the submissions of a plan', () => {
  it('are one a duty, part and department', async () => {
    const { catalogues, plans } = await readFixtures('harbour');
    const [catalogue] = catalogues;
    const [plan] = plans;
    if (catalogue === undefined || plan === undefined) throw new Error('no harbour');
    expect(submissionsOf(plan, catalogue)).toEqual([
      { table: 'harbourProfile', department: 'D01', part: 0, fields: null, due: '2023-10-15' },
      { table: 'staffing', department: 'D02', part: 1, fields: ['pilotCount', 'pilotRemark'], due: '2023-10-15' },
      { table: 'staffing', department: 'D01', part: 2, fields: ['craneCount'], due: '2023-10-15' },
      { table: 'ferries', department: 'D02', part: 0, fields: null, due: '2023-10-15' },
      { table: 'piers', department: 'D01', part: 0, fields: null, due: '2023-09-30' },
      { table: 'calls', department: 'C01', part: 0, fields: null, due: '2023-10-20' },
      { table: 'calls', department: 'C02', part: 0, fields: null, due: '2023-10-20' },
    ]);
  });
});
