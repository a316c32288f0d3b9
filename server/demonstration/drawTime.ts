import type { Bound, Field } from '#schema/definition/Field.ts';
import type { Drawing } from './Drawing.ts';

/** A day within the bounds of the field: mostly in its window, at times long before it. */
export function drawDay(drawing: Drawing, field: Field): string {
  const { random, catalogue, table } = drawing;
  const window = catalogue.windows[field.window ?? table.window];
  const start = window?.start ?? `${catalogue.year}-01-01`;
  const end = window?.end ?? `${catalogue.year}-12-31`;
  const bound = (given: Bound | undefined): string | undefined => {
    if (typeof given === 'string') return given;
    return typeof given === 'object' ? (given.window === 'start' ? start : end) : undefined;
  };
  const latest = bound(field.maximum) ?? end;
  const isBirth = field.privacy !== undefined && /出生/.test(field.title);
  const years = isBirth ? random.between(19, 58) : random.chance(70) ? 0 : random.between(1, 12);
  const earliest = bound(field.minimum) ?? addYears(isBirth ? latest : start, -years);
  const last = isBirth ? addYears(latest, -years) : latest;
  return dayBetween(drawing, earliest < last ? earliest : last, last);
}

export function drawMonth(drawing: Drawing, field: Field): string {
  return drawDay(drawing, field).slice(0, 7);
}

export function drawYear(drawing: Drawing, field: Field): number {
  const { random, catalogue } = drawing;
  const latest =
    typeof field.maximum === 'number'
      ? Math.min(field.maximum, catalogue.year)
      : Number(drawDay(drawing, field).slice(0, 4));
  const earliest = typeof field.minimum === 'number' ? field.minimum : latest - random.between(0, 12);
  return random.between(Math.max(earliest, latest - 12), latest);
}

function addYears(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return moved.endsWith('-02-29') ? `${moved.slice(0, 8)}28` : moved;
}

function dayBetween({ random }: Drawing, from: string, to: string): string {
  const length = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return new Date(Date.parse(from) + random.between(0, length) * 86_400_000).toISOString().slice(0, 10);
}
