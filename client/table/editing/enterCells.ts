import type { Field } from '#schema/definition/Field.ts';
import type { Choice } from '../../fields/Choice.ts';
import { readTypedValue } from '../../fields/readTypedValue.ts';
import type { CellEdit } from '../store/Act.ts';
import type { RowState } from '../store/RowState.ts';
import type { Block } from './Block.ts';
import { editOf, mayEdit } from './editsOf.ts';
import type { EditTarget } from './EditTarget.ts';
import { nameRows } from './nameRows.ts';

/** What stood in the list of choices when a text was committed. */
export interface Entry {
  /** Taken by mouse or arrows. */
  readonly chosen: Choice | undefined;
  /** The first that the text found. */
  readonly suggested: Choice | undefined;
}

/**
 * Puts what was typed into one cell, or into all cells of a block: a choice taken, a value that reads, what the text
 * found first; else it is kept as refused. The name of a row becomes its key as soon as the server has told it.
 */
export function enterCells(target: EditTarget, block: Block, text: string, entry: Entry | undefined): void {
  const { store, columns, editable, fields } = target;
  const cells: CellEdit[] = [];
  for (let at = block.y; at < block.y + block.height; at += 1) {
    const row = store.row(store.idAt(at) ?? '');
    if (row === undefined) continue;
    for (const field of columns.slice(block.x, block.x + block.width))
      if (mayEdit(field, editable, row, () => row.values[field.name] ?? null))
        cells.push(cellTyped(target, row, { field, text, entry }));
  }
  if (cells.length === 0) return;
  store.act({ label: cells.length === 1 ? 'typed' : 'enteredInto', cells });
  const referring = cells.filter(({ field }) => mayName(fields.kit.table.fields, field));
  if (referring.length > 0 && entry?.chosen === undefined) void name(target, referring);
}

/** The rows' keys in place of their names, unless something else was typed meanwhile. */
async function name({ store, fields }: EditTarget, cells: readonly CellEdit[]): Promise<void> {
  const named = await nameRows(fields, cells);
  const still = named.cells.filter((cell, at) => {
    const before = cells[at];
    const row = store.row(cell.row);
    if (row === undefined || before === undefined || cell === before) return false;
    return 'text' in before
      ? row.refused[cell.field]?.text === before.text
      : row.refused[cell.field] === undefined && String(row.values[cell.field] ?? '') === String(before.value ?? '');
  });
  if (still.length > 0) store.act({ label: 'typed', cells: still, completes: true });
}

function mayName(all: readonly Field[], name: string): boolean {
  return all.find((field) => field.name === name)?.references !== undefined;
}

function cellTyped(
  { fields }: EditTarget,
  row: RowState,
  { field, text, entry }: { readonly field: Field; readonly text: string; readonly entry: Entry | undefined },
): CellEdit {
  const cell = { row: row.id, field: field.name };
  const choice = entry?.chosen ?? (field.references === undefined ? undefined : exact(text, entry));
  if (choice !== undefined && field.kind === 'reference') return { ...cell, value: choice.value, label: choice.label };
  if (choice !== undefined && field.kind === 'code') return { ...cell, value: choice.value };
  const read = readTypedValue(choice?.label ?? text, field, { ...fields, values: row.values });
  const suggested = field.kind === 'code' && !read.ok ? entry?.suggested : undefined;
  return suggested === undefined ? editOf(row.id, field.name, text, read) : { ...cell, value: suggested.value };
}

/** A row that is named by its key or by what it is called, or the only one the text found. */
function exact(text: string, entry: Entry | undefined): Choice | undefined {
  const first = entry?.suggested;
  const sought = text.trim();
  return first !== undefined && (first.value === sought || first.label === sought) ? first : undefined;
}
