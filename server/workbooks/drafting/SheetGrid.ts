import type { Cell, CellValue, MergeRange, Sheet } from 'hucre/xlsx';
import { textOfCell } from '../definitions/cellText.ts';

/** A sheet as it looks: every cell of a merged range has the value of its first. */
export class SheetGrid {
  readonly height: number;
  readonly width: number;
  readonly #merged = new Map<string, MergeRange>();

  constructor(readonly sheet: Sheet) {
    this.height = sheet.rows.length;
    this.width = Math.max(0, ...sheet.rows.map((row) => row.length));
    for (const merge of sheet.merges ?? [])
      for (let row = merge.startRow; row <= merge.endRow; row += 1)
        for (let column = merge.startCol; column <= merge.endCol; column += 1)
          this.#merged.set(`${row},${column}`, merge);
  }

  mergeAt(row: number, column: number): MergeRange | undefined {
    return this.#merged.get(`${row},${column}`);
  }

  value(row: number, column: number): CellValue {
    const merge = this.mergeAt(row, column);
    return this.sheet.rows[merge?.startRow ?? row]?.[merge?.startCol ?? column] ?? null;
  }

  text(row: number, column: number): string {
    return textOfCell(this.value(row, column)) ?? '';
  }

  cell(row: number, column: number): Cell | undefined {
    return this.sheet.cells?.get(`${row},${column}`);
  }

  /** Texts of a row, a merged range once. */
  distinct(row: number): readonly string[] {
    const seen = new Set<MergeRange>();
    const texts: string[] = [];
    for (let column = 0; column < this.width; column += 1) {
      const merge = this.mergeAt(row, column);
      if (merge !== undefined && seen.has(merge)) continue;
      if (merge !== undefined) seen.add(merge);
      const text = this.text(row, column);
      if (text !== '') texts.push(text);
    }
    return texts;
  }

  isBlank(row: number): boolean {
    return this.distinct(row).length === 0;
  }
}
