import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowBook } from '#client/table/store/RowBook.ts';
import { RowOrder } from '#client/table/store/RowOrder.ts';
import type { RowParts } from '#client/table/store/RowState.ts';

const issue = { code: 'wrongType', details: {} } as const;

function row(id: string, refused: readonly string[] = [], newer = false): RowParts {
  return {
    id,
    stored: undefined,
    pending: {},
    refused: Object.fromEntries(refused.map((field) => [field, { text: '?', issue }])),
    newer: newer ? { x: { value: '新' } } : undefined,
    labels: {},
  };
}

describe('a book of rows', () => {
  it('counts what is refused and what is newer as rows change and go', () => {
    const book = new RowBook();
    book.put(row('a', ['x', 'y']));
    book.put(row('b', [], true));
    expect([book.refused, book.newer, book.amiss.map(({ id }) => id)]).toEqual([2, 1, ['a', 'b']]);
    book.put(row('a', ['y']));
    book.put(row('b'));
    expect([book.refused, book.newer, book.amiss.map(({ id }) => id)]).toEqual([1, 0, ['a']]);
    book.drop(['a']);
    expect([book.refused, book.newer, book.amiss]).toEqual([0, 0, []]);
  });

  it('computes a row when it is first looked at, and anew with other rules', () => {
    const book = new RowBook();
    let computed = 0;
    book.use({ compute: (values) => ({ ...values, sum: (computed += 1) }), failures: () => [] });
    for (const id of ['a', 'b', 'c']) book.put(row(id));
    expect(computed).toBe(0);
    expect([book.get('b')?.values, book.get('b')?.values]).toEqual([{ sum: 1 }, { sum: 1 }]);
    book.use({ compute: (values) => ({ ...values, sum: 0 }), failures: () => [] });
    expect(book.get('b')?.values).toEqual({ sum: 0 });
  });
});

describe('the order of rows', () => {
  it('knows where each stands after pages, rows added, put in and taken out', () => {
    const order = new RowOrder();
    order.begin(6, () => true);
    order.place(2, [{ id: 'c' }, { id: 'd' }]);
    order.append('x');
    order.insert([
      { id: 'y', at: 1 },
      { id: 'z', at: 4 },
    ]);
    expect(Array.from({ length: order.count }, (_, at) => order.idAt(at))).toEqual([
      undefined,
      'y',
      undefined,
      'c',
      'z',
      'd',
      undefined,
      undefined,
      'x',
    ]);
    expect([order.indexOf('d'), order.offsetOf(5), order.stored]).toEqual([5, 3, 6]);
    order.place(4, [{ id: 'e' }, { id: 'f' }]);
    expect([order.indexOf('e'), order.indexOf('f'), order.indexOf('x')]).toEqual([6, 7, 8]);
    order.remove(new Set(['c', 'y']));
    expect([order.indexOf('e'), order.count, order.indexOf('c')]).toEqual([4, 7, -1]);
  });

  it('agrees with a plain list', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('append' as const) }),
      fc.record({ kind: fc.constant('insert' as const), at: fc.nat(12) }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(12) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const order = new RowOrder();
        order.begin(3, () => true);
        order.place(0, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
        const plain = ['a', 'b', 'c'];
        for (const [number, one] of steps.entries()) {
          const id = `n${number}`;
          if (one.kind === 'append') {
            order.append(id);
            plain.push(id);
          } else if (one.kind === 'insert') {
            order.insert([{ id, at: one.at }]);
            plain.splice(one.at, 0, id);
          } else order.remove(new Set(plain.splice(one.at, 1)));
          expect(plain.map((each) => order.indexOf(each))).toEqual(plain.map((_, at) => at));
        }
        expect(order.ids).toEqual(plain);
      }),
      { numRuns: 100 },
    );
  });
});
