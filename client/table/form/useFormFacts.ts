import { useSyncExternalStore } from 'react';
import type { FormFacts } from './formFacts.ts';
import { useRowForm } from './RowFormContext.ts';

/** What is to be done in the form around; draws anew only when that changes, not with every key. */
export function useFormFacts(): FormFacts {
  const { subscribe, facts } = useRowForm();
  return useSyncExternalStore(subscribe, facts);
}
