import type { DefinitionFile } from './DefinitionFile.ts';
import { fileFaults } from './faults/fileFaults.ts';
import type { FaultReport } from './faults/FaultReport.ts';
import { scanJson } from './scanJson.ts';

const largestFile = 1_000_000;

/** The JSON of a definition file; `undefined` where it is none, with the fault reported. */
export function readFile(file: DefinitionFile, report: FaultReport): unknown {
  const whole = { file: file.path, pointer: '' };
  if (file.text.length > largestFile / 3) {
    const bytes = utf8Length(file.text);
    if (bytes > largestFile) {
      report.add(fileFaults.fileTooLarge, whole, { bytes });
      return undefined;
    }
  }
  if (file.text.startsWith('\u{feff}')) {
    report.add(fileFaults.byteOrderMark, whole, {});
    return undefined;
  }
  const broken = file.text.indexOf('\u{fffd}');
  if (broken >= 0) report.add(fileFaults.notUtf8, { ...whole, offset: broken }, {});
  let json: unknown;
  try {
    json = JSON.parse(file.text);
  } catch (error) {
    const { offset, reason } = syntaxFault(file.text, error);
    report.add(fileFaults.notJson, { ...whole, offset }, { reason });
    return undefined;
  }
  scanJson(file.text, (place) => {
    if (!place.repeated) return;
    const name = place.pointer
      .slice(place.pointer.lastIndexOf('/') + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    report.add(fileFaults.duplicateMember, { file: file.path, pointer: place.pointer, offset: place.offset }, { name });
  });
  return json;
}

/** Where the parser stopped; it tells the position in its message only, and not at the end of the text. */
function syntaxFault(text: string, error: unknown): { offset: number; reason: string } {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  const offset = position === undefined ? text.length : Number(position);
  if (text.trim() === '') return { offset: 0, reason: '文件是空的' };
  if (offset >= text.length) return { offset: text.length, reason: '文件没有写完' };
  return { offset, reason: `“${text.slice(offset, offset + 12).split('\n')[0] ?? ''}”处不合语法` };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
