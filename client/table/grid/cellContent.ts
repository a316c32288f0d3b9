import { type GridCell, GridCellKind, type Theme } from '@glideapps/glide-data-grid';
import type { Field } from '#schema/definition/Field.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { colourOf } from '../../ui/colourOf.ts';
import { displayValue } from '../../fields/displayValue.ts';
import { isFilledIn } from '../store/isFilledIn.ts';
import type { RowState } from '../store/RowState.ts';
import type { TableStore } from '../store/TableStore.ts';

/** How a cell stands: refused, failing, warned of, changed by someone else, or in order. */
export type CellMark = 'refused' | 'error' | 'warning' | 'newer' | undefined;

const numbers = new Set<string>(['integer', 'decimal', 'year']);

interface Around {
  readonly fields: RowFields;
  readonly editable: boolean;
  /** Cells that cannot be edited are dimmed, where others can. */
  readonly dims: boolean;
}

/** One cell as the grid draws it. */
export function cellContent(
  store: TableStore,
  row: RowState,
  field: Field,
  { fields, editable, dims }: Around,
): GridCell {
  const value = row.values[field.name] ?? null;
  const context = { ...fields, values: row.values };
  const refused = row.refused[field.name];
  const masked = row.stored?.masked.includes(field.name) === true;
  const files = row.stored?.files?.[field.name]?.length ?? 0;
  const told = files > 0 ? String(files) : displayValue(field, value, context, row.labels[field.name]);
  const shown = masked ? '***' : (refused?.text ?? told);
  const readonly = !editable || isFilledIn(field, value);
  const mark = cellMark(store, row, field);
  const themeOverride = cellTheme(mark, readonly && dims);
  return {
    kind: GridCellKind.Text,
    data: shown,
    displayData: shown.replaceAll('\n', ' '),
    allowOverlay: false,
    readonly,
    contentAlign: numbers.has(field.kind) ? 'right' : 'left',
    ...(themeOverride === undefined ? {} : { themeOverride }),
  };
}

function cellTheme(mark: CellMark, dimmed: boolean): Partial<Theme> | undefined {
  if (mark === 'refused') return { bgCell: colourOf('cell-refused'), textDark: colourOf('cell-refused-ink') };
  if (mark === 'newer') return { bgCell: colourOf('cell-newer') };
  return dimmed ? { bgCell: colourOf('readonly'), textDark: colourOf('soft') } : undefined;
}

export function cellMark(store: TableStore, row: RowState, field: Field): CellMark {
  if (row.refused[field.name] !== undefined) return 'refused';
  if (row.newer !== undefined && field.name in row.pending) return 'newer';
  return store.faults(row).get(field.name)?.severity;
}
