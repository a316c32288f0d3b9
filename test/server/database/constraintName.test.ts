import { expect, it } from 'vitest';
import { constraintName } from '#server/database/constraintName.ts';

it('says table, field and rule', () => {
  expect(constraintName('bees', 'bee_no', 'pattern')).toBe('bees__bee_no__pattern');
});

it('past 63 bytes is cut and told apart by a piece of its hash', () => {
  const long = constraintName('counsellor_and_ideology_staffing', 'part_time_ideology_teacher_count', 'minimum');
  const other = constraintName('counsellor_and_ideology_staffing', 'part_time_ideology_teacher_count', 'maximum');
  expect(long).toMatch(/^counsellor_and_ideology_staffing__part_time_ideology__[0-9a-f]{8}$/);
  expect(Buffer.byteLength(long)).toBe(62);
  expect(other).not.toBe(long);
});
