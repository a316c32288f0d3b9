import { describe, expect, it } from 'vitest';
import { changeSince } from '#client/fields/changeSince.ts';

describe('how much a number has changed since last year', () => {
  it.each([
    [1000, 1021, '+2.1%'],
    ['200', '150', '-25.0%'],
    ['0.3', '0.3', '0%'],
    ['-10', '10', '+200.0%'],
  ])('%s to %s is %s', (last, now, change) => {
    expect(changeSince(last, now)).toBe(change);
  });

  it('is not told where there is nothing to compare, or where it was nothing', () => {
    expect([changeSince(null, 1), changeSince(undefined, 1), changeSince(5, null), changeSince(0, 5)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
