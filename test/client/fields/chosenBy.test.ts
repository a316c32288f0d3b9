import { describe, expect, it } from 'vitest';
import type { Choice } from '#client/fields/Choice.ts';
import { chosenBy } from '#client/fields/chosenBy.ts';

const first: Choice = { value: '1', label: '沙土', words: ['沙土', '1', 'st'] };
const second: Choice = { value: '2', label: '石头', words: ['石头', '2', 'shitou'] };

describe('the choice that a typed text means', () => {
  it('is the only one it found, or the first that is called so', () => {
    expect(chosenBy('沙', [first])).toBe(first);
    expect(chosenBy('ST', [first, second])).toBe(first);
  });

  it('is none where several begin so, where none was found and where nothing is typed', () => {
    expect([
      chosenBy('s', [first, second]),
      chosenBy('x', []),
      chosenBy(' ', [first]),
      chosenBy('x', undefined),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
