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
  /** A comma that may be a decimal sign or part thousands: 1,5. */
  ambiguousNumber: ['text'],
  /** A sheet kept a long number as a rounded one: 1.10101E+17. */
  digitsLost: ['text'],
  /** What a sheet shows in place of a value: #N/A, #####. */
  sheetError: ['text'],
  /** No code, label or alias of the field's lists. */
  unknownCode: ['value'],
  /** A code of the list that stands in the wrong branch: of another list or under another parent. */
  codeNotChosen: ['value', 'by', 'chosen'],
  /** A label that several codes have. */
  ambiguousLabel: ['label', 'codes'],

  /** A new row's id is no UUID. */
  notAnId: [],
  /** One row stands twice in what was sent. */
  twiceInBatch: [],
  /** The field belongs to another department's part of the record. */
  otherPart: [],
  /** The submission is sent, and reopened for other fields alone. */
  fieldLocked: [],
  /** The row belongs to another member of staff. */
  notYourRow: [],
  /** Somebody changed the field after the row was read. */
  changedSinceRead: [],

  // Of accounts.

  staffNoMalformed: ['maximum'],
  nameMalformed: ['maximum'],
  /** The role is held for a department, and none is named. */
  departmentNeeded: ['role'],
  departmentUnknown: ['department'],
  passwordTooShort: ['minimum'],
  passwordTooLong: ['maximum'],
  passwordTooSimple: [],
  /** The password holds the name or staff number. */
  passwordNamesPerson: [],
  passwordUnchanged: [],

  // What follows is stored all the same and held back only at submission.

  /** A row carried over from last year of which nobody has said that it holds. */
  carriedUnconfirmed: ['count'],
  required: [],
  /** Must be filled because a condition over the row holds. */
  requiredIf: ['condition'],
  incompleteKey: [],
  /** A rule of the definition is not met; the message is the definition's. */
  checkFails: ['check', 'severity', 'fields', 'message'],
  /** Other rows have the same key; `department` names who holds one of them, as far as the reader may know. */
  doubledKey: ['count', 'department'],
  /** The value names no row of the table. */
  referenceToNothing: ['value', 'table'],
  /** The value names no row yet: the other table is still being filled. */
  referencePending: ['value', 'table'],
  /** What was taken over from another row is no longer what stands there. */
  copyDiffers: ['expected'],
  /** What was computed is no longer what the formula yields. */
  computedDiffers: ['expected'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type IssueCode = keyof typeof issueCodes;
