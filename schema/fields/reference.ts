import type { FieldKind } from './FieldKind.ts';
import { text } from './text.ts';

/** The key of a row of another table. Whether there is such a row is asked at submission, not on save. */
export const reference: FieldKind = { ...text, name: 'reference', widget: 'reference' };
