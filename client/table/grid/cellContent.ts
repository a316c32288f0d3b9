import { type GridCell, GridCellKind, type Theme } from '@glideapps/glide-data-grid';
import type { Field } from '#schema/definition/Field.ts';
import { displayValue } from '../../fields/displayValue.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import type { RowState } from '../store/RowState.ts';
import type { CellState } from './cellState.ts';
import { visibleText } from './visibleText.ts';

const numbers = new Set<string>(['integer', 'decimal', 'year']);

/** Looks of cells that do not look like the others. */
export interface CellThemes {
  readonly refused: Partial<Theme>;
  readonly newer: Partial<Theme>;
  readonly locked: Partial<Theme>;
  /** Of a row from last year that nobody has confirmed. */
  readonly carried: Partial<Theme>;
}

interface Around {
  readonly fields: RowFields;
  readonly themes: CellThemes;
  /** Cells that cannot be edited are dimmed, where others can. */
  readonly dims: boolean;
  /** What an empty cell is called. */
  readonly empty: string;
  /** The states of a cell in words, for those who hear the grid. */
  readonly words: (row: RowState, field: Field, state: CellState) => string;
}

/** A cell's value as it is drawn; what was typed and cannot be stored stands in its place. */
export function cellText(row: RowState, field: Field, fields: RowFields): string {
  if (row.stored?.masked.includes(field.name) === true) return '***';
  const refused = row.refused[field.name];
  if (refused !== undefined) return refused.text;
  const files = field.kind === 'files' ? (row.stored?.files?.[field.name]?.length ?? 0) : 0;
  if (files > 0) return String(files);
  const value = row.values[field.name] ?? null;
  return displayValue(field, value, { ...fields, values: row.values }, row.labels[field.name]);
}

/** One cell as the grid draws it. */
export function cellContent(
  row: RowState,
  field: Field,
  state: CellState,
  { fields, themes, dims, empty, words }: Around,
): GridCell {
  const text = cellText(row, field, fields);
  const { mark, lock } = state;
  const themeOverride =
    mark === 'refused'
      ? themes.refused
      : mark === 'newer'
        ? themes.newer
        : lock !== undefined && dims
          ? themes.locked
          : row.stored?.carried === 'carried'
            ? themes.carried
            : undefined;
  return {
    kind: GridCellKind.Text,
    // Only asked for where the grid is read aloud.
    get data() {
      const told = words(row, field, state);
      return told === '' ? text : `${text === '' ? empty : text} (${told})`;
    },
    displayData: visibleText(text),
    allowOverlay: false,
    readonly: lock !== undefined,
    contentAlign: numbers.has(field.kind) ? 'right' : 'left',
    ...(themeOverride === undefined ? {} : { themeOverride }),
  };
}
