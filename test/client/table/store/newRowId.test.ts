import { describe, expect, it } from 'vitest';
import { newRowId } from '#client/table/store/newRowId.ts';

describe('the id of a new row', () => {
  it('is a UUID of version 7 that sorts after those made before', () => {
    const [earlier, later] = [newRowId(1_700_000_000_000), newRowId(1_700_000_000_001)];
    expect(earlier).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(later > earlier).toBe(true);
  });
});
