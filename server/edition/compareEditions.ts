import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Field } from '#schema/definition/Field.ts';
import { isTyped } from '#schema/definition/isTyped.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Change } from '#schema/comparing/Change.ts';
import { changeText } from '#schema/comparing/changeText.ts';
import { compareDefinitions } from '#schema/comparing/compareDefinitions.ts';

/** What differs between the definitions in force and others. */
export interface EditionDifference {
  /** By catalogue; a new or removed one is a change of itself. */
  readonly changes: readonly (Change & { readonly catalogue: string })[];
  /** In plain Chinese, a line a change. */
  readonly lines: readonly string[];
  /** Fields that came to tables that were there, and that people fill. */
  readonly added: readonly AddedField[];
}

export interface AddedField {
  readonly catalogue: Catalogue;
  readonly table: Table;
  readonly field: Field;
}

export function compareEditions(before: Definitions, after: Definitions): EditionDifference {
  const changes: (Change & { catalogue: string })[] = [];
  const lines: string[] = [];
  const added: AddedField[] = [];
  const was = new Map(before.catalogues.map((catalogue) => [catalogue.id, catalogue]));
  for (const catalogue of after.catalogues) {
    const former = was.get(catalogue.id);
    was.delete(catalogue.id);
    if (former === catalogue && samePlans(before, after, catalogue)) continue;
    if (former === undefined) {
      lines.push(`新增目录“${catalogue.title}”：${catalogue.tables.length} 张表`);
      continue;
    }
    added.push(...addedFields(former, catalogue));
    const { changes: found } = compareDefinitions(
      { label: '现行', definitions: before, catalogue: former },
      { label: '新', definitions: after, catalogue },
    );
    changes.push(...found.map((change) => ({ ...change, catalogue: catalogue.id })));
    lines.push(
      ...found.map((change) => {
        const of = change.table === undefined ? catalogue.title : `${change.table.no} ${change.table.title}`;
        return `${of}：${changeText(change)}`;
      }),
    );
  }
  for (const gone of was.values()) lines.push(`取消目录“${gone.title}”`);
  return { changes, lines, added };
}

function samePlans(before: Definitions, after: Definitions, { id }: Catalogue): boolean {
  const plansOf = ({ plans }: Definitions): string => JSON.stringify(plans.filter(({ catalogue }) => catalogue === id));
  return plansOf(before) === plansOf(after);
}

function addedFields(before: Catalogue, after: Catalogue): readonly AddedField[] {
  return after.tables.flatMap((table) => {
    const former = before.tables.find(({ name }) => name === table.name);
    if (former === undefined) return [];
    const known = new Set(former.fields.map(({ name }) => name));
    return table.fields
      .filter((field) => !known.has(field.name) && field.kind !== 'files' && isTyped(field))
      .map((field) => ({ catalogue: after, table, field }));
  });
}
