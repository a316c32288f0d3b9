import { describe, expect, it } from 'vitest';
import { nearestName } from '#schema/definition/nearestName.ts';

describe('the name that was probably meant', () => {
  const known = ['bedCode', 'bedName', 'maxLength', 'soil', 'beds', 'C01'];

  it.each([
    ['maxLenght', 'maxLength'],
    ['bedcode', 'bedCode'],
    ['bedNam', 'bedName'],
    ['bed', 'beds'],
    ['height', ''],
    ['C02', ''],
    ['x', ''],
  ])('for %s is %j', (given, meant) => {
    expect(nearestName(given, known)).toBe(meant);
  });
});
