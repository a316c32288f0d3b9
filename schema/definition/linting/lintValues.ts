import { pointer } from '../../issues/pointer.ts';
import type { Bound, Field } from '../Field.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { valueFaults } from '../faults/valueFaults.ts';
import { readPattern } from '../readPattern.ts';
import type { CatalogueDraft, Drafts, TableDraft } from './Drafts.ts';

/** Bounds, places, lengths, patterns and formats of the values of a field. */
export function lintValues(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    for (const field of draft.table.fields) {
      lintFormat(draft, field, report);
      lintPlaces(draft, field, report);
      lintBounds(draft, field, report);
      lintText(draft, field, report);
    }
  }
}

function placeOf(draft: TableDraft, field: Field, ...rest: readonly string[]): { file: string; pointer: string } {
  return { file: draft.path, pointer: pointer('properties', field.name, ...rest) };
}

function lintFormat(draft: TableDraft, field: Field, report: FaultReport): void {
  const { format } = field;
  const type = draft.file.properties?.[field.name]?.type ?? 'string';
  if (format === undefined || (type !== 'string' && type !== 'integer')) return;
  const allowed = format === 'year' ? 'integer' : 'string';
  if (type !== allowed)
    report.add(valueFaults.formatNotOfType, placeOf(draft, field, 'format'), { format, type, allowed });
}

function lintPlaces(draft: TableDraft, field: Field, report: FaultReport): void {
  const { decimals } = field;
  if (field.kind === 'decimal' && decimals === undefined)
    report.add(valueFaults.numberWithoutDecimals, placeOf(draft, field), { field: field.name });
  if (decimals !== undefined && decimals.shown > decimals.stored)
    report.add(valueFaults.decimalsOutOfOrder, placeOf(draft, field, 'decimals'), decimals);
  for (const member of ['minimum', 'maximum'] as const) {
    const bound = field[member];
    if (decimals === undefined || typeof bound !== 'number') continue;
    const places = /\.(\d+)$/.exec(String(bound))?.[1]?.length ?? 0;
    if (places > decimals.stored)
      report.add(valueFaults.boundTooPrecise, placeOf(draft, field, member), {
        bound: String(bound),
        stored: decimals.stored,
      });
  }
}

function lintBounds(draft: TableDraft, field: Field, report: FaultReport): void {
  const { minimum, maximum } = field;
  for (const [member, bound] of Object.entries({ minimum, maximum })) {
    if (bound === undefined) continue;
    const place = placeOf(draft, field, member);
    const year = literalYear(field, bound);
    if (year !== undefined) report.add(valueFaults.literalYear, place, { year });
    else if (!fits(field, bound))
      report.add(valueFaults.boundNotOfType, place, { bound: JSON.stringify(bound), kind: field.kind });
  }
  if (typeof minimum === 'number' && typeof maximum === 'number' && minimum > maximum)
    report.add(valueFaults.boundsOutOfOrder, placeOf(draft, field, 'maximum'), {
      minimum: String(minimum),
      maximum: String(maximum),
    });
  if (endOf(minimum) === 'end' && endOf(maximum) === 'start')
    report.add(valueFaults.boundsOutOfOrder, placeOf(draft, field, 'maximum'), {
      minimum: 'window.end',
      maximum: 'window.start',
    });
}

function endOf(bound: Bound | undefined): string | undefined {
  return typeof bound === 'object' ? bound.window : undefined;
}

const timeKinds = new Set(['date', 'yearMonth', 'year']);

function fits(field: Field, bound: Bound): boolean {
  if (typeof bound === 'object') return timeKinds.has(field.kind);
  return typeof bound === 'number' && (field.kind === 'integer' || field.kind === 'decimal');
}

/** A year as a bound of a moment in time is wrong a year later. */
function literalYear(field: Field, bound: Bound): string | undefined {
  if (typeof bound === 'string') return /^(19|20)\d\d/.exec(bound)?.[0];
  return typeof bound === 'number' && timeKinds.has(field.kind) ? String(bound) : undefined;
}

function lintText(draft: TableDraft, field: Field, report: FaultReport): void {
  const { minLength, maxLength, pattern } = field;
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength)
    report.add(valueFaults.lengthsOutOfOrder, placeOf(draft, field, 'maxLength'), { minLength, maxLength });
  if (pattern === undefined) return;
  const inItems = draft.file.properties?.[field.name]?.type === 'array';
  const place = placeOf(draft, field, ...(inItems ? ['items'] : []), 'pattern');
  const read = readPattern(pattern);
  if (read.ok) return;
  const character = read.at + 1;
  if (isPattern(pattern))
    report.add(valueFaults.patternForbidden, place, { pattern, character, feature: feature(pattern) });
  else report.add(valueFaults.patternNotCompiling, place, { pattern, character });
}

function isPattern(source: string): boolean {
  try {
    return RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}

/** The Chinese names of what is forbidden most often. */
function feature(pattern: string): string {
  // An escaped backslash is a character of its own and must not hide what follows it.
  const signs = pattern.replaceAll('\\\\', '');
  if (/\(\?<?[=!]/.test(signs)) return '环视';
  if (/\\[1-9]|\\k</.test(signs)) return '反向引用';
  if (/\\[pP]/.test(signs)) return '\\p';
  if (/\\[bB]/.test(signs)) return '\\b';
  return '不允许的写法';
}
