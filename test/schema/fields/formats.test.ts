import { describe, expect, it } from 'vitest';
import { textFormats } from '#schema/fields/formats/textFormats.ts';
import { readRow } from '#schema/rows/readRow.ts';
import { readFixtures } from '../../support/readFixtures.ts';
import { tableOf } from '../../support/tableOf.ts';

const trees = tableOf(await readFixtures('orchard'), 'trees');

function stored(field: string, text: string): unknown {
  const read = readRow({ [field]: text }, trees);
  return read.ok ? read.values[field] : read.issues[0]?.code;
}

describe('the form of a text', () => {
  it.each([
    ['ownerId', '110101199003070134', '110101199003070134'],
    ['ownerId', '11010119900307013x', '11010119900307013X'],
    ['ownerId', '11010119900307013', 'wrongFormat'],
    ['ownerId', '01010119900307013X', 'wrongFormat'],
    ['nurseryCode', '91350100m000100y43', '91350100M000100Y43'],
    ['nurseryCode', '91350100I000100Y43', 'wrongFormat'],
    ['ownerPhone', '13812345678', '13812345678'],
    ['ownerPhone', '12812345678', 'wrongFormat'],
    ['ownerPhone', '0571-87654321-8008', '0571-87654321-8008'],
    ['ownerPhone', '(0571) 87654321', '0571-87654321'],
    ['ownerPhone', '400-820-8820', '400-820-8820'],
    ['ownerPhone', '+44-20-79460000', '+44-20-79460000'],
    ['ownerPhone', '87654321、87654322', 'wrongFormat'],
    ['ownerMail', 'a.b+c@mail.example.edu.cn', 'a.b+c@mail.example.edu.cn'],
    ['ownerMail', 'a@b', 'wrongFormat'],
    ['page', 'https://例子.cn/图?a=1#b', 'https://例子.cn/图?a=1#b'],
    ['page', 'www.example.cn', 'wrongFormat'],
    ['page', 'javascript:alert(1)', 'wrongFormat'],
    ['bookIsbn', '978-7-04-000000-0', '9787040000000'],
    ['bookIsbn', '7-04-000000-x', '704000000X'],
    ['bookIsbn', '12345', 'wrongFormat'],
  ])('%s: %s', (field, text, value) => {
    expect(stored(field, text)).toBe(value);
  });

  it.each([...textFormats.values()].map((format) => [format.name, format] as const))(
    'of %s has an example of it',
    (_, format) => {
      expect(new RegExp(format.pattern).test(format.example)).toBe(true);
      expect(format.canonical?.(format.example) ?? format.example).toBe(format.example);
    },
  );
});
