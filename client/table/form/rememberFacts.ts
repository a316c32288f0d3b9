import type { Table } from '#schema/definition/Table.ts';
import type { TableStore } from '../store/TableStore.ts';
import { type FormFacts, formFacts } from './formFacts.ts';
import type { FormSection } from './formSections.ts';

interface Place {
  readonly store: TableStore;
  readonly id: string;
  readonly table: Table;
  readonly sections: readonly FormSection[];
  readonly editable: ReadonlySet<string>;
}

/** Reads what is to be done in a form: once a state of its row, and as the same object until it is something else. */
export function rememberFacts({ store, id, ...place }: Place): () => FormFacts {
  const read = (): FormFacts => {
    const row = store.row(id);
    return formFacts(row, { ...place, faults: row === undefined ? new Map() : store.faults(row) });
  };
  let row = store.row(id);
  let known = read();
  return () => {
    const now = store.row(id);
    if (now === row) return known;
    row = now;
    const facts = read();
    if (!isSame(known, facts)) known = facts;
    return known;
  };
}

function isSame({ facts: a, filled }: FormFacts, { facts: b, filled: nowFilled }: FormFacts): boolean {
  return (
    filled === nowFilled &&
    a.length === b.length &&
    a.every(
      (fact, at) =>
        fact.field === b[at]?.field &&
        fact.kind === b[at].kind &&
        fact.message === b[at].message &&
        fact.issue.code === b[at].issue.code,
    )
  );
}
