import { createContext, useContext } from 'react';
import type { Field } from '#schema/definition/Field.ts';
import type { FormFacts } from './formFacts.ts';
import type { FormSection } from './formSections.ts';

/** What the parts of one form share. It stays the same while values change. */
export interface RowFormParts {
  readonly sections: readonly FormSection[];
  /** Whether files are attached to the row as a whole, and whether the person may change them. */
  readonly evidence: 'none' | 'shown' | 'editable';
  readonly subscribe: (listener: () => void) => () => void;
  /** What is to be done; the same object until that changes. */
  readonly facts: () => FormFacts;
  readonly mayEdit: (field: Field) => boolean;
  /** Opens the explanation of a field, at the field. */
  readonly explain: (field: Field) => void;
}

export const RowFormContext = createContext<RowFormParts | undefined>(undefined);

export function useRowForm(): RowFormParts {
  const form = useContext(RowFormContext);
  if (form === undefined) throw new Error('A part of a form stands outside of one');
  return form;
}
