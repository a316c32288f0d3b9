import { describe, expect, it } from 'vitest';
import { calendarDays, calendarMonths, movedDays, movedMonths } from '#client/fields/calendarDays.ts';

describe('a page of a calendar', () => {
  it('holds six weeks from a Monday on, with the month among them', () => {
    const days = calendarDays('2023-09-17');
    expect([days.length, days[0], days[4], days.at(-1)]).toEqual([42, '2023-08-28', '2023-09-01', '2023-10-08']);
  });

  it('holds the twelve months of a year', () => {
    expect([calendarMonths('2023-05')[0], calendarMonths('2023-05').at(-1)]).toEqual(['2023-01', '2023-12']);
  });

  it('is walked over the ends of months and years', () => {
    expect(movedDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(movedDays('2023-01-01', -7)).toBe('2022-12-25');
    expect(movedMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(movedMonths('2023-01-31', -2)).toBe('2022-11-30');
    expect(movedMonths('2023-11', 3)).toBe('2024-02');
  });
});
