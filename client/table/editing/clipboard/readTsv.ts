/** Rows of cells from the plain text that spreadsheets put on the clipboard: tabs, line breaks, quotes around both. */
export function readTsv(text: string): readonly (readonly string[])[] {
  if (text === '') return [];
  if (!text.includes('"')) {
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    return lines.map((line) => line.split('\t'));
  }
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const ends = (place: number): boolean => place >= text.length || /[\t\r\n]/.test(text[place] ?? '');
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, ends) : undefined;
    if (quoted === undefined) {
      const from = at;
      while (!ends(at)) at += 1;
      row.push(text.slice(from, at));
    } else {
      row.push(quoted.cell);
      at = quoted.end;
    }
    if (text[at] === '\t') {
      at += 1;
      if (at >= text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** A cell in quotes, doubled inside; `undefined` where the quote is the cell's own: `"A" bed`. */
function quotedCell(
  text: string,
  from: number,
  ends: (place: number) => boolean,
): { readonly cell: string; readonly end: number } | undefined {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else if (ends(at + 1)) return { cell: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
    else return undefined;
  }
  return undefined;
}
