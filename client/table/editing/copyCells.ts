import type { Field } from '#schema/definition/Field.ts';
import { showValue } from '../../fields/showValue.ts';
import type { Block } from './Block.ts';
import { type CopiedCell, writeHtml } from './clipboard/writeHtml.ts';
import { writeTsv } from './clipboard/writeTsv.ts';
import type { EditTarget } from './EditTarget.ts';

const numbers = new Set<string>(['integer', 'decimal', 'year']);

interface Copied {
  readonly plain: string;
  readonly html: string;
  /** Rows of the block that are not read yet: they are not in it. */
  readonly unread: number;
}

/** The cells of a block as texts that read back as the same values, for this system and for spreadsheets. */
export function copyCells({ store, fields, columns }: EditTarget, block: Block): Copied {
  const copied = columns.slice(block.x, block.x + block.width);
  const rows: CopiedCell[][] = [];
  let unread = 0;
  for (let at = block.y; at < block.y + block.height; at += 1) {
    const row = store.row(store.idAt(at) ?? '');
    if (row === undefined) {
      unread += 1;
      continue;
    }
    const context = { ...fields, values: row.values };
    rows.push(
      copied.map((field) => ({
        text: row.refused[field.name]?.text ?? showValue(field, row.values[field.name], context),
        as: row.refused[field.name] === undefined ? copiedAs(field) : 'text',
      })),
    );
  }
  return { plain: writeTsv(rows.map((row) => row.map(({ text }) => text))), html: writeHtml(rows), unread };
}

function copiedAs({ kind }: Field): CopiedCell['as'] {
  if (numbers.has(kind)) return 'number';
  return kind === 'date' ? 'date' : 'text';
}
