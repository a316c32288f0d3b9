import type { InventedWords } from './inventedWords.ts';

/** A field as a person fills it: what is typed into its editor, and what the API answers then. */
export interface FilledField {
  readonly name: string;
  readonly title: string;
  readonly typed: string;
  readonly value: unknown;
}

/** A field of every kind that one value is typed into, and what a person types there. */
export function inventedFields({
  random,
  title,
  year,
  kind,
  codeLabel,
}: Pick<InventedWords, 'random' | 'title'> & {
  readonly year: number;
  /** A code list, and the label of its code `1`. */
  readonly kind: string;
  readonly codeLabel: string;
}): { readonly scalars: Readonly<Record<string, object>>; readonly fields: readonly FilledField[] } {
  const named = (name: string): string => `${name}${title()}`;
  const scalars = {
    words: { type: 'string', title: named('文'), description: title(), minLength: 2, maxLength: 30, unit: '字' },
    story: { type: 'string', title: named('述'), maxLength: 400, display: { group: title(), width: 'full' } },
    day: {
      type: 'string',
      format: 'date',
      title: named('日'),
      minimum: { window: 'start' },
      maximum: { window: 'end' },
    },
    month: { type: 'string', format: 'year-month', title: named('月'), window: 'earlier' },
    builtIn: { type: 'integer', format: 'year', title: named('年'), maximum: { window: 'end' } },
    heads: { type: 'integer', title: named('数'), minimum: 0, maximum: 5000, unit: '人', default: 7 },
    grains: { type: 'integer', title: named('粒'), minimum: 0, maximum: 9_000_000_000 },
    price: {
      type: 'number',
      title: named('价'),
      decimals: { stored: 4, shown: 2 },
      minimum: 0,
      unit: '万元',
      evidence: true,
    },
    open: { type: 'boolean', title: named('否') },
    kind: { type: 'string', title: named('类'), codeList: kind },
    identity: { type: 'string', format: 'id-number', title: named('证'), privacy: 'sensitive' },
    credit: { type: 'string', format: 'credit-code', title: named('信') },
    phone: { type: 'string', format: 'phone', title: named('话'), privacy: 'personal' },
    mail: { type: 'string', format: 'email', title: named('邮') },
    site: { type: 'string', format: 'uri', title: named('网') },
    book: { type: 'string', format: 'isbn', title: named('书') },
    reason: { type: 'string', title: named('由'), maxLength: 60, requiredIf: 'this.open' },
  } as const;
  const typed: Readonly<Record<keyof typeof scalars, readonly [string, unknown]>> = {
    words: [`${title()}1`, undefined],
    story: [title(), undefined],
    day: [`${year}-03-0${1 + random(9)}`, undefined],
    month: [`${year - 1}-0${1 + random(9)}`, undefined],
    builtIn: [String(1950 + random(50)), undefined],
    heads: [String(1 + random(4000)), undefined],
    grains: [String(3_000_000_000 + random(9)), undefined],
    price: [`1,20${random(9)}.5`, undefined],
    open: ['是', true],
    kind: [codeLabel, '1'],
    identity: ['11010519491231002X', undefined],
    credit: ['91350100M000100Y43', undefined],
    phone: ['13800138000', undefined],
    mail: ['a@garden.example', undefined],
    site: ['https://garden.example/a', undefined],
    book: ['9787040506945', undefined],
    reason: [title(), undefined],
  };
  const fields = (Object.keys(scalars) as (keyof typeof scalars)[]).map((name): FilledField => {
    const [text, value] = typed[name];
    const number = ['heads', 'builtIn', 'grains'].includes(name);
    return {
      name,
      title: scalars[name].title,
      typed: text,
      value: value ?? (number ? Number(text) : text.replaceAll(/(?<=\d),(?=\d{3})/g, '')),
    };
  });
  return { scalars, fields };
}
