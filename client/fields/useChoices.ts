import { useEffect, useState } from 'react';
import type { Field } from '#schema/definition/Field.ts';
import type { Choice } from './Choice.ts';
import { codeChoices } from './codeChoices.ts';
import { matchChoices } from './matchChoices.ts';
import type { RowContext } from './RowFields.ts';
import { separator } from './showValue.ts';

const none: readonly Choice[] = [];

/** Whether a field is filled by choosing. */
export function offersChoices(field: Field): boolean {
  return field.codeList !== undefined || field.references !== undefined || field.kind === 'boolean';
}

/** Whether a field holds several values, written with separators between them. */
export function holdsSeveral(field: Field): boolean {
  return field.kind === 'codes' || field.kind === 'references';
}

/** What a text finds among the values that a field offers; `undefined` while the server is asked. */
export function useChoices(
  field: Field,
  text: string,
  context: RowContext,
  open: boolean,
): readonly Choice[] | undefined {
  const sought = holdsSeveral(field) ? (text.split(separator).at(-1) ?? '') : text;
  const asked = open && field.references !== undefined;
  const [found, setFound] = useState<{ text: string; choices: readonly Choice[] }>();
  const { lookUp } = context;
  useEffect(() => {
    if (!asked) return undefined;
    let wanted = true;
    const timer = setTimeout(
      () =>
        void lookUp(field, sought.trim()).then((choices) => {
          if (wanted) setFound({ text: sought, choices });
        }),
      120,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [asked, field, sought, lookUp]);
  if (!open) return none;
  if (field.references !== undefined) return found?.text === sought ? found.choices : undefined;
  if (field.kind === 'boolean') return matchChoices(yesAndNo(context), sought);
  return matchChoices(codeChoices(field, context), sought);
}

function yesAndNo({ words }: RowContext): readonly Choice[] {
  return [
    { value: 'true', label: words.yes, words: [words.yes.toLowerCase(), 'y', 'shi', '1', 'true'] },
    { value: 'false', label: words.no, words: [words.no.toLowerCase(), 'n', 'fou', '0', 'false'] },
  ];
}
