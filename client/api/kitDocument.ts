import { type DocumentNode, gql } from '@apollo/client';
import type { Table } from '#schema/definition/Table.ts';

export interface KitDocument {
  readonly tables: readonly string[];
  readonly lists: readonly string[];
  readonly document: DocumentNode | undefined;
}

/** The question for what a definition names: its code lists and the tables its references mean. */
export function kitDocument(table: Table, catalogue: string): KitDocument {
  const tables = new Set<string>();
  const lists = new Set<string>();
  for (const field of table.fields) {
    for (const target of field.references ?? []) tables.add(target.table);
    const choice = field.codeList;
    if (choice === undefined) continue;
    for (const list of 'by' in choice ? Object.values(choice.byCode).flat() : choice.lists) lists.add(list);
  }
  const parts = [
    ...(table.follows.length === 0 ? [] : [`last: lastFields(catalogue: "${catalogue}", name: "${table.name}")`]),
    ...[...tables].map((name, at) => `t${at}: tableDefinition(catalogue: "${catalogue}", name: "${name}")`),
    ...[...lists].map(
      (id, at) =>
        `l${at}: codeList(catalogue: "${catalogue}", id: "${id}") { code label labelEn parent pinyin initials aliases path }`,
    ),
  ];
  return {
    tables: [...tables],
    lists: [...lists],
    document: parts.length === 0 ? undefined : gql(`query Kit { ${parts.join('\n')} }`),
  };
}
