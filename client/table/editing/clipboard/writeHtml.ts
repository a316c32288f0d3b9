/** Marks a table as copied from this system. */
export const ownMark = 'data-copied-rows';

export interface CopiedCell {
  readonly text: string;
  /** How a sheet is to take it: as a number, a day, or exactly as written. */
  readonly as: 'number' | 'date' | 'text';
}

const formats: Readonly<Record<CopiedCell['as'], string>> = {
  number: '',
  date: ` style="mso-number-format:'yyyy\\-mm\\-dd'"`,
  // Else a sheet takes the zeros off a code, and rounds a long number.
  text: ` style="mso-number-format:'\\@'" sdnum="1033;0;@"`,
};

/** Cells as a table that spreadsheets read from the clipboard: codes stay text, numbers are numbers. */
export function writeHtml(rows: readonly (readonly CopiedCell[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return `<meta charset="utf-8"><table ${ownMark}="${rows.length}">${lines.join('\n')}</table>`;
}

function cellHtml({ text, as }: CopiedCell): string {
  if (text === '') return '<td></td>';
  if (as === 'number') return `<td x:num="${text}" sdval="${text}" sdnum="1033;">${text}</td>`;
  return `<td${formats[as]}>${escaped(text)}</td>`;
}

function escaped(text: string): string {
  if (!/[&<>\n]|^ | {2}/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/ (?= )|^ /g, '&nbsp;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}
