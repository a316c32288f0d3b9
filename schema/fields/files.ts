import type { FieldKind } from './FieldKind.ts';
import { refused } from './refused.ts';

/** Files as evidence. They are rows of the file table, attached one by one: the row itself holds no value and takes none. */
export const files: FieldKind = {
  name: 'files',
  read: (_input, placed) => refused('notTyped', placed, { by: 'files' }),
  readTyped: (_text, placed) => refused('notTyped', placed, { by: 'files' }),
  format: () => '',
  exactText: () => '',
  // Forms draw no array that does not say what its items are.
  jsonSchema: () => ({ type: 'array', items: { type: 'string' }, maxItems: 0 }),
  postgresType: () => undefined,
  postgresChecks: () => [],
  graphqlScalar: () => 'String',
  graphqlList: true,
  widget: 'files',
  cellFormat: () => '@',
};
