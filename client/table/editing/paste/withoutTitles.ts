import type { Field } from '#schema/definition/Field.ts';
import { typedKey } from '#schema/fields/typedText.ts';
import type { SheetBlock } from '../clipboard/SheetBlock.ts';

/** A block without its first row, where that is the titles of the columns it is pasted under. */
export function withoutTitles(
  block: SheetBlock,
  columns: readonly Field[],
): { readonly block: SheetBlock; readonly titlesLeftOut: boolean } {
  const [first, ...rows] = block.rows;
  const width = Math.min(first?.length ?? 0, columns.length);
  const titled =
    rows.length > 0 &&
    width > 1 &&
    columns.slice(0, width).every((field, at) => isTitle(first?.[at]?.text ?? '', field));
  if (!titled) return { block, titlesLeftOut: false };
  const merged = block.merged.flatMap((cells) => (cells.row === 0 ? [] : [{ ...cells, row: cells.row - 1 }]));
  return { block: { ...block, rows, merged }, titlesLeftOut: true };
}

/** A title may carry the unit and the star of a field that must be filled. */
function isTitle(text: string, { title, unit }: Field): boolean {
  const written = typedKey(text).replaceAll('*', '');
  const bare = typedKey(title);
  return written === bare || (unit !== undefined && written === `${bare}(${typedKey(unit)})`);
}
