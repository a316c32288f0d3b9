import type { FieldKindName } from '../definition/Field.ts';
import type { PlacedField, PlacedTable } from '../fields/PlacedField.ts';
import { carriedWords } from './carriedWords.ts';
import type { Conversion, EmptyReason, FieldCarry } from './FieldCarry.ts';
import { formerField } from './formerField.ts';
import { unitFactor } from './unitFactor.ts';

/**
 * What of a row becomes what in the table that follows its own: field by field, by name or by the name the field had.
 * Files stay where they are.
 */
export function carriedFields(table: PlacedTable, former: PlacedTable): readonly FieldCarry[] {
  return [...table.fields.values()]
    .filter(({ field }) => field.kind !== 'files')
    .map((placed): FieldCarry => {
      const { field } = placed;
      const from = former.fields.get(formerField(field, former.table)?.name ?? '');
      if (from === undefined || from.field.kind === 'files') return { field, from: undefined, empty: 'new' };
      if (!field.carry) return { field, from: from.field, empty: 'notCarried' };
      const conversion = conversionOf(from, placed);
      return typeof conversion === 'string'
        ? { field, from: from.field, empty: conversion }
        : { field, from: from.field, conversion };
    });
}

const numbers: readonly FieldKindName[] = ['integer', 'decimal'];
const inWords: readonly FieldKindName[] = ['code', 'codes', 'boolean'];
const plain: readonly FieldKindName[] = ['text', 'reference'];
const same: Conversion = { kind: 'same' };

function conversionOf(from: PlacedField, to: PlacedField): Conversion | EmptyReason {
  const [before, now] = [from.field.kind, to.field.kind];
  if (numbers.includes(before) && numbers.includes(now)) {
    const factor = unitFactor(from.field.unit, to.field.unit);
    if (factor === undefined) return 'unit';
    return factor === '1' && before === now ? same : { kind: 'scale', factor };
  }
  if (inWords.includes(before) && (inWords.includes(now) || now === 'text')) {
    const words = carriedWords(from, to);
    if (words === undefined) return before === now ? same : 'type';
    return words.size === 0 && before === now ? same : { kind: 'words', words };
  }
  if (before === 'text' && now === 'code') return typedWords(to);
  if (before === now) return same;
  if (plain.includes(before) && plain.includes(now)) return same;
  if (now === 'references' && before === 'reference') return { kind: 'words', words: new Map() };
  if (before === 'references' && plain.includes(now)) return { kind: 'words', words: new Map() };
  if (before === 'date' && now === 'yearMonth') return { kind: 'shorten', characters: 7 };
  if ((before === 'date' || before === 'yearMonth') && now === 'year') return { kind: 'shorten', characters: 4 };
  return 'type';
}

/** What used to be free text is taken where it is a label of the list, or an alias. */
function typedWords({ codes }: PlacedField): Conversion | EmptyReason {
  if (codes === undefined) return same;
  const words = new Map<string, string | null>();
  for (const { code, label, aliases } of codes.all.byCode.values())
    for (const word of [label, ...aliases]) words.set(word, words.has(word) && words.get(word) !== code ? null : code);
  return { kind: 'words', words };
}
