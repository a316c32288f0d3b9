/**
 * Every code an issue of a row can have, with the names of its details. Codes are a contract: clients have a
 * sentence for each, so one is added here before it is used, and none changes its meaning.
 */
export const issueCodes = {
  /** The row itself is not an object of fields. */
  notARow: [],
  /** The table has no such field. */
  unknownField: [],
  /** The field is filled by the system and was given a value. */
  notTyped: ['by'],
  wrongType: ['expected'],
  /** Characters that no text may hold: controls, halves of a surrogate pair. */
  wrongCharacter: ['codePoint'],
  tooLong: ['length', 'maxLength'],
  tooShort: ['length', 'minLength'],
  wrongPattern: ['pattern'],
  wrongFormat: ['format', 'example'],
  tooSmall: ['minimum'],
  tooLarge: ['maximum'],
  tooManyPlaces: ['places'],
  tooManyDigits: ['digits'],
  /** A day before or after what the field's window of time allows. */
  tooEarly: ['minimum'],
  tooLate: ['maximum'],
  /** The day or month has more than one reading. */
  ambiguousDate: ['text'],
  /** No code, label or alias of the field's lists. */
  unknownCode: ['value'],
  /** A code of the list that stands in the wrong branch: of another list or under another parent. */
  codeNotChosen: ['value', 'by', 'chosen'],
  /** A label that several codes have. */
  ambiguousLabel: ['label', 'codes'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type IssueCode = keyof typeof issueCodes;
