import { describe, expect, it } from 'vitest';
import { keysOf } from '#client/ui/keysOf.ts';

const free = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a key that is pressed', () => {
  it.each([
    [{ ...free, key: 'k', ctrlKey: true }, 'Ctrl+K'],
    [{ ...free, key: 'k', metaKey: true }, 'Ctrl+K'],
    [{ ...free, key: 'PageDown', altKey: true }, 'Alt+PageDown'],
    [{ ...free, key: '?', shiftKey: true }, '?'],
    [{ ...free, key: 'F8', shiftKey: true }, 'Shift+F8'],
    [{ ...free, key: 'Z', shiftKey: true, ctrlKey: true }, 'Ctrl+Shift+Z'],
    [{ ...free, key: ' ' }, 'Space'],
  ])('is written as on the sheet: %j', (event, keys) => {
    expect(keysOf(event)).toBe(keys);
  });
});
