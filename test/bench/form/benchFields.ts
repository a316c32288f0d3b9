/** One field of the form that is measured, told once for all pages. */
export interface BenchField {
  readonly name: string;
  readonly title: string;
  readonly kind: 'text' | 'integer' | 'decimal' | 'date' | 'boolean' | 'code';
  readonly required: boolean;
}

const kinds: readonly BenchField['kind'][] = [
  'text',
  'integer',
  'text',
  'decimal',
  'integer',
  'text',
  'code',
  'decimal',
  'integer',
  'date',
  'text',
  'boolean',
];

/** Sixty fields of an invented lighthouse, of all kinds that are typed or chosen. */
export const benchFields: readonly BenchField[] = Array.from({ length: 60 }, (_, at) => ({
  name: `field${at}`,
  title: `灯塔指标${at + 1}`,
  kind: kinds[at % kinds.length] ?? 'text',
  required: at % 2 === 0,
}));

export const benchCodes: readonly { readonly code: string; readonly label: string }[] = Array.from(
  { length: 12 },
  (_, at) => ({ code: String(at + 1), label: `灯质${at + 1}` }),
);
