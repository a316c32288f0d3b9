import type { Field } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import { choosersFirst } from '#schema/rows/choosersFirst.ts';
import { readSheetCell, type ReadSheetCell } from '#schema/rows/readSheetCell.ts';
import { readTypedCell } from '#schema/rows/readTypedRow.ts';
import type { SheetCell } from '#schema/rows/SheetCell.ts';
import type { AddedRow, CellEdit } from '../../store/Act.ts';
import { newRowId } from '../../store/newRowId.ts';
import { prefilledValues } from '../../store/prefilledValues.ts';
import type { SheetBlock } from '../clipboard/SheetBlock.ts';
import { editOf, mayEdit } from '../editsOf.ts';
import type { EditTarget } from '../EditTarget.ts';
import type { PastePlan } from './pastePlan.ts';

/** The edits that a pasted block comes to, before anything is changed. */
export interface PlannedCells {
  readonly cells: CellEdit[];
  readonly added: AddedRow[];
  readonly skipped: number;
  readonly asShown: number;
  readonly shortRows: number;
}

/** Reads each cell of a block into the cell it goes to; yields after each row, with how many are read. */
export function* planCells(
  { store, fields, columns, editable }: EditTarget,
  { rows, own }: SheetBlock,
  { into, width, height }: PastePlan,
): Generator<number, PlannedCells> {
  const { table, placed } = fields.kit;
  const prefilled = prefilledValues(table);
  const targets = columns.slice(into.x, into.x + into.width);
  const order = readingOrder(targets, placed);
  const cells: CellEdit[] = [];
  const added: AddedRow[] = [];
  const known = new Map<number, Map<string, KnownRead>>();
  let skipped = 0;
  let asShown = 0;
  let shortRows = 0;
  for (let at = 0; at < into.height; at += 1) {
    const texts = rows[at % height] ?? [];
    if (texts.length < width) shortRows += 1;
    const there = into.y + at < store.count ? store.idAt(into.y + at) : undefined;
    const id = there ?? newRowId();
    if (there === undefined) added.push({ id, values: prefilled });
    const row = there === undefined ? undefined : store.row(there);
    let around: Record<string, Value> | undefined;
    const values = (): Record<string, Value> => (around ??= { ...(row?.values ?? prefilled) });
    for (const offset of order) {
      const field = targets[offset];
      const cell = texts[offset % width];
      const place = field === undefined ? undefined : placed.fields.get(field.name);
      if (field === undefined || place === undefined || cell === undefined) continue;
      if (!mayEdit(field, editable, row, () => values()[field.name] ?? null)) {
        skipped += 1;
        continue;
      }
      const depends = place.codes?.chooser !== undefined;
      const before = depends ? undefined : known.get(offset)?.get(cell.text);
      const reads = (): ReadSheetCell =>
        own
          ? readTypedCell(cell.text, place, depends ? values() : none)
          : readSheetCell(cell, place, depends ? values() : none);
      const read = before?.cell.number === cell.number ? (before?.read ?? reads()) : reads();
      if (!depends && before === undefined) remember(known, offset, { cell, read });
      if ('asShown' in read) asShown += 1;
      if (read.ok && choosers(placed).has(field.name)) values()[field.name] = read.value;
      cells.push(editOf(id, field.name, textOf(cell), read));
    }
    yield at;
  }
  return { cells, added, skipped, asShown, shortRows };
}

interface KnownRead {
  readonly cell: SheetCell;
  readonly read: ReadSheetCell;
}

/** Columns repeat their texts: what was read once is known. */
function remember(known: Map<number, Map<string, KnownRead>>, offset: number, one: KnownRead): void {
  const column = known.get(offset) ?? new Map<string, KnownRead>();
  if (column.size < 1000) column.set(one.cell.text, one);
  known.set(offset, column);
}

const none: Record<string, Value> = {};
const choosing = new WeakMap<EditTarget['fields']['kit']['placed'], ReadonlySet<string>>();

/** Fields on whose values the codes of others depend. */
function choosers(placed: EditTarget['fields']['kit']['placed']): ReadonlySet<string> {
  const before = choosing.get(placed);
  if (before !== undefined) return before;
  const found = new Set([...placed.fields.values()].flatMap(({ codes }) => codes?.chooser ?? []));
  choosing.set(placed, found);
  return found;
}

/** Columns in an order in which those that choose the codes of others come first. */
function readingOrder(targets: readonly Field[], placed: EditTarget['fields']['kit']['placed']): readonly number[] {
  const names = targets.map((field) => field.name);
  if (!names.some((name) => placed.fields.get(name)?.codes?.chooser !== undefined)) return names.map((_, at) => at);
  return choosersFirst(names, placed).map((name) => names.indexOf(name));
}

/** What stays in a cell that refuses it. */
function textOf({ text, number }: SheetCell): string {
  return /^#{3,}$/.test(text) && number !== undefined ? number : text;
}
