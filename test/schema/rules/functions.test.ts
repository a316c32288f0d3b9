import { describe, expect, it } from 'vitest';
import { findFunction } from '#schema/rules/functions/ruleFunctions.ts';

function value(name: string, text: string): unknown {
  return findFunction(name)?.evaluate([text], undefined);
}

describe('numbers that carry a check character', () => {
  it.each([
    ['idChecksum', '11010519491231002X', true],
    ['idChecksum', '11010519491231002x', true],
    ['idChecksum', '110105194912310021', false],
    ['idChecksum', '1101051949123100', false],
    ['idBirthDate', '11010519491231002X', '1949-12-31'],
    ['idBirthDate', '11010519490231002X', null],
    ['idBirthDate', '11010520000229002X', '2000-02-29'],
    ['idBirthDate', '11010519000229002X', null],
    ['idGender', '11010519491231002X', '2'],
    ['idGender', '11010519491231001X', '1'],
    ['idGender', 'A1234567', null],
    ['creditCodeChecksum', '91350100M000100Y43', true],
    ['creditCodeChecksum', '91350100M000100Y44', false],
    ['creditCodeChecksum', '91350100I000100Y43', false],
    ['isbnChecksum', '9787040506945', true],
    ['isbnChecksum', '978-7-04-050694-5', true],
    ['isbnChecksum', '9787040506946', false],
    ['isbnChecksum', '7-04-012345-0', false],
    ['isbnChecksum', '0-306-40615-2', true],
    ['isbnChecksum', '0-8044-2957-X', true],
  ])('%s(%s) is %s', (name, text, expected) => {
    expect(value(name, text)).toBe(expected);
  });
});

describe('days between two dates', () => {
  it.each([
    ['2024-02-28', '2024-03-01', '2'],
    ['2023-09-01', '2023-09-01', '0'],
    ['2023-09-02', '2023-09-01', '-1'],
  ])('from %s to %s are %s', (from, to, days) => {
    expect(String(findFunction('daysBetween')?.evaluate([from, to], undefined))).toBe(days);
  });
});
