import DataEditor, { type GridCell, GridCellKind, type EditableGridCell, type Item } from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import { useCallback, useMemo } from 'react';
import type { Table } from '#schema/definition/Table.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { readTypedCell } from '#schema/rows/readTypedRow.ts';
import type { Row } from '../api/useRows.ts';
import { placedTable } from './placedTable.ts';

interface Props {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly onSave: (row: Row, set: RowValues) => void;
  readonly onRefuse: () => void;
}

/** The rows of a list table in a virtual grid, edited in place. */
export function TableGrid({ table, rows, onSave, onRefuse }: Props): React.JSX.Element {
  const columns = useMemo(
    () =>
      table.fields.map((field) => ({
        id: field.name,
        title: field.unit === undefined ? field.title : `${field.title}（${field.unit}）`,
        width: 140,
      })),
    [table],
  );
  const cell = useCallback(
    ([column, at]: Item): GridCell => {
      const field = table.fields[column];
      const value = field === undefined ? null : (rows[at]?.values[field.name] ?? null);
      const shown = value === null ? '' : value === true ? '是' : value === false ? '否' : String(value);
      return { kind: GridCellKind.Text, data: shown, displayData: shown, allowOverlay: true };
    },
    [table, rows],
  );
  const edited = useCallback(
    ([column, at]: Item, next: EditableGridCell) => {
      const field = table.fields[column];
      const row = rows[at];
      if (field === undefined || row === undefined || next.kind !== GridCellKind.Text) return;
      const placed = placedTable(table).fields.get(field.name);
      const read = placed === undefined ? undefined : readTypedCell(next.data, placed, row.values);
      if (read?.ok === true) onSave(row, { [field.name]: read.value });
      else onRefuse();
    },
    [table, rows, onSave, onRefuse],
  );
  return (
    <DataEditor
      columns={columns}
      rows={rows.length}
      getCellContent={cell}
      onCellEdited={edited}
      rowMarkers="number"
      width="100%"
      height={420}
      getCellsForSelection
    />
  );
}
