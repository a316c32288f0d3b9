/** Where in a workbook the pieces of definition files stand, so that a fault of a file can be told at its cell. */
export class CellPlaces {
  readonly #places = new Map<string, { readonly sheet: string; readonly cell: string }>();

  /** `key` names the file that a row makes; `pointer` the piece of it. */
  add(key: string, pointer: string, sheet: string, cell: string): void {
    this.#places.set(`${key}#${pointer}`, { sheet, cell });
  }

  /** The cell of a piece, or of the nearest piece around it. */
  find(key: string, pointer: string): { readonly sheet: string; readonly cell: string } | undefined {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = this.#places.get(`${key}#${at}`);
      if (found !== undefined || at === '') return found;
    }
  }
}
