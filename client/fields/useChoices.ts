import { useEffect, useMemo, useState } from 'react';
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

/**
 * What a text finds among the values that a field offers; `undefined` while the server is asked: what an earlier text
 * found is not to be taken for it.
 */
export function useChoices(
  field: Field,
  text: string,
  context: RowContext,
  open: boolean,
): readonly Choice[] | undefined {
  const sought = (holdsSeveral(field) ? (text.split(separator).at(-1) ?? '') : text).trim();
  const asked = open && field.references !== undefined;
  const [found, setFound] = useState<{ readonly text: string; readonly choices: readonly Choice[] }>();
  const { lookUp } = context;
  const known = asked ? lookUp.known(field, sought) : undefined;
  const waits = asked && known === undefined;
  useEffect(() => {
    if (!waits) return undefined;
    let wanted = true;
    const look = (): void =>
      void lookUp.ask(field, sought).then((choices) => {
        if (wanted) setFound({ text: sought, choices });
      });
    const timer = setTimeout(look, sought === '' ? 0 : 120);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [waits, field, sought, lookUp]);
  const values = field.codeList === undefined ? undefined : context.values;
  const listed = useMemo(
    () => (open && values !== undefined ? matchChoices(codeChoices(field, { ...context, values }), sought) : none),
    // oxlint-disable-next-line react/exhaustive-deps -- the kit alone of the context matters beside the values
    [open, field, context.kit, values, sought],
  );
  if (!open) return none;
  if (field.references !== undefined) return known ?? (found?.text === sought ? found.choices : undefined);
  if (field.kind === 'boolean') return matchChoices(yesAndNo(context), sought);
  return listed;
}

function yesAndNo({ words }: RowContext): readonly Choice[] {
  return [
    { value: 'true', label: words.yes, words: [words.yes.toLowerCase(), 'y', 'shi', '1', 'true'] },
    { value: 'false', label: words.no, words: [words.no.toLowerCase(), 'n', 'fou', '0', 'false'] },
  ];
}
