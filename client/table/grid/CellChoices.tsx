import { type RefObject, useLayoutEffect } from 'react';
import type { Choice } from '../../fields/Choice.ts';
import { ChoiceList } from '../../fields/ChoiceList.tsx';
import { holdsSeveral, useChoices } from '../../fields/useChoices.ts';
import type { EditorTarget } from './CellEditor.tsx';

interface Props {
  readonly target: EditorTarget;
  readonly text: string;
  readonly active: number;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onFound: (choices: readonly Choice[] | undefined) => void;
  readonly onTake: (choice: Choice) => void;
}

/** What the text of a cell finds among the values its field offers. */
export function CellChoices({ target, text, active, area, onFound, onTake }: Props): React.JSX.Element {
  const { field, context } = target;
  // An untouched text asks for everything.
  const sought = text === target.text && !holdsSeveral(field) ? '' : text;
  const choices = useChoices(field, sought, context, true);
  useLayoutEffect(() => onFound(choices), [onFound, choices]);
  return <ChoiceList id="cell-choices" choices={choices} active={active} anchor={area} onTake={onTake} />;
}
