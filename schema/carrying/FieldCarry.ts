import type { Field } from '../definition/Field.ts';

/**
 * How the value of an earlier field becomes a value of the field that follows it. Every value that comes out is still
 * held to what the field takes; one that is refused is left out.
 */
export type Conversion =
  | { readonly kind: 'same' }
  /** Another number of the same thing: times a power of ten, exactly or not at all. */
  | { readonly kind: 'scale'; readonly factor: string }
  /**
   * Words for words: a code, a label, `true` or `false`. What the map does not name stays as it is, `null` stands for
   * nothing. Where only one side is a list, a list of one counts as its member.
   */
  | { readonly kind: 'words'; readonly words: ReadonlyMap<string, string | null> }
  /** A day to its month, a month to its year: the first so many characters. */
  | { readonly kind: 'shorten'; readonly characters: number };

/** Why a field of this year takes nothing over. */
export type EmptyReason =
  /** The earlier table has no such field. */
  | 'new'
  /** The definition says so. */
  | 'notCarried'
  | 'type'
  | 'unit';

/** What becomes of one field of a table that follows another. */
export type FieldCarry =
  | { readonly field: Field; readonly from: Field; readonly conversion: Conversion }
  | { readonly field: Field; readonly from: Field | undefined; readonly empty: EmptyReason };
