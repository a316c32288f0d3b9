import type { Field } from '#schema/definition/Field.ts';
import type { Choice } from './Choice.ts';

/** Finds rows that a reference may name, by their keys and by what they are called. */
export interface LookUp {
  /** What a text finds, where that is known without asking the server. */
  known(field: Field, text: string): readonly Choice[] | undefined;
  ask(field: Field, text: string): Promise<readonly Choice[]>;
}
