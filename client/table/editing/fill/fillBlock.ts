import type { Field } from '#schema/definition/Field.ts';
import { showValue } from '../../../fields/showValue.ts';
import { readTypedValue } from '../../../fields/readTypedValue.ts';
import type { CellEdit } from '../../store/Act.ts';
import type { RowState } from '../../store/RowState.ts';
import type { Block } from '../Block.ts';
import { cellValue } from '../cellValue.ts';
import { editOf, mayEdit } from '../editsOf.ts';
import type { EditTarget } from '../EditTarget.ts';
import { continueSeries } from './continueSeries.ts';

/** `series` goes on with numbers, days and numbered texts; `copy` only repeats. */
export type FillMode = 'series' | 'copy';

/**
 * Fills a larger block from one within it, down, up or to a side, as a sheet does when its handle is dragged: each
 * column, or each row, for itself. Every value is read as if it were typed; all of it is one act.
 */
export function fillBlock(target: EditTarget, from: Block, into: Block, mode: FillMode): void {
  const to = around(from, into);
  const cells = to.height > from.height ? filledColumns(target, from, to, mode) : filledRows(target, from, to, mode);
  if (cells.length > 0) target.store.act({ label: 'filled', cells });
}

function filledColumns(target: EditTarget, from: Block, to: Block, mode: FillMode): readonly CellEdit[] {
  const cells: CellEdit[] = [];
  const upwards = to.y < from.y;
  for (const field of target.columns.slice(from.x, from.x + from.width)) {
    const source = range(from.y, from.height).flatMap((at) => rowAt(target, at) ?? []);
    if (upwards) source.reverse();
    const places = upwards
      ? range(to.y, from.y - to.y).toReversed()
      : range(from.y + from.height, to.y + to.height - from.y - from.height);
    const value = valuesFrom(
      target,
      source.map((row) => ({ row, field })),
      mode,
    );
    for (const [steps, at] of places.entries()) {
      const row = rowAt(target, at);
      if (row !== undefined) cells.push(...edit(target, row, field, value(steps)));
    }
  }
  return cells;
}

function filledRows(target: EditTarget, from: Block, to: Block, mode: FillMode): readonly CellEdit[] {
  const cells: CellEdit[] = [];
  const leftwards = to.x < from.x;
  for (const at of range(from.y, from.height)) {
    const row = rowAt(target, at);
    if (row === undefined) continue;
    const source = target.columns.slice(from.x, from.x + from.width).map((field) => ({ row, field }));
    if (leftwards) source.reverse();
    const places = leftwards
      ? range(to.x, from.x - to.x).toReversed()
      : range(from.x + from.width, to.x + to.width - from.x - from.width);
    const value = valuesFrom(target, source, mode);
    for (const [steps, column] of places.entries()) {
      const field = target.columns[column];
      if (field !== undefined) cells.push(...edit(target, row, field, value(steps)));
    }
  }
  return cells;
}

/** The block that holds both. */
function around(a: Block, b: Block): Block {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

interface Cell {
  readonly row: RowState;
  readonly field: Field;
}

/** What a filled cell takes: a text that reads as the value, and the cell it is a copy of. */
interface Filling {
  readonly text: string;
  readonly copyOf: Cell | undefined;
}

/** What goes into the cell so many steps behind the source. */
function valuesFrom({ fields }: EditTarget, source: readonly Cell[], mode: FillMode): (steps: number) => Filling {
  const [first] = source;
  const alike = first !== undefined && source.every(({ field }) => field.kind === first.field.kind);
  const refused = source.some(({ row, field }) => row.refused[field.name] !== undefined);
  const series =
    mode === 'series' && alike && !refused
      ? continueSeries(
          source.map(({ row, field }) => row.values[field.name] ?? null),
          first.field.kind,
        )
      : undefined;
  const textOf = ({ row, field }: Cell, value = row.values[field.name]): string =>
    showValue(field, value, { ...fields, values: row.values });
  return (steps) => {
    if (series !== undefined && first !== undefined)
      return { text: textOf(first, series(steps + 1)), copyOf: undefined };
    const cell = source[steps % source.length];
    if (cell === undefined) return { text: '', copyOf: undefined };
    return { text: cell.row.refused[cell.field.name]?.text ?? textOf(cell), copyOf: cell };
  };
}

function edit({ fields, editable }: EditTarget, row: RowState, field: Field, { text, copyOf }: Filling): CellEdit[] {
  if (!mayEdit(field, editable, row, () => row.values[field.name] ?? null)) return [];
  const read = readTypedValue(text, field, { ...fields, values: row.values });
  const copied = copyOf?.field === field ? cellValue(copyOf.row, field.name) : undefined;
  if (read.ok && copied !== undefined && 'label' in copied && copied.label !== undefined)
    return [{ row: row.id, field: field.name, value: read.value, label: copied.label }];
  return [editOf(row.id, field.name, text, read)];
}

function rowAt({ store }: EditTarget, at: number): RowState | undefined {
  return store.row(store.idAt(at) ?? '');
}

function range(from: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => from + at);
}
