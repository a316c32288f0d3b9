import type { CellCodec } from './CellCodec.ts';

/** One column of a sheet of definitions. */
export interface SheetColumn {
  readonly heading: string;
  /** The member of the definition, a path with dots. */
  readonly path: string;
  readonly codec: CellCodec;
  readonly width?: number;
  /** What the heading explains when it is pointed at. */
  readonly note?: string;
  /** The drop-down offers names that stand in the workbook: groups, windows, code lists, tables. */
  readonly names?: 'groups' | 'windows' | 'codeLists' | 'tables';
}
