import type { DefinitionFile } from './DefinitionFile.ts';
import { endOfString } from './endOfString.ts';
import { fileFaults } from './faults/fileFaults.ts';
import type { FaultReport } from './faults/FaultReport.ts';
import { jsonSyntaxFault } from './jsonSyntaxFault.ts';
import { scanJson } from './scanJson.ts';

const largestFile = 1_000_000;

const mostKept = 5_000;
/** The JSON of texts that have no fault of their own; nobody changes it. */
const kept = new Map<string, unknown>();

/**
 * The JSON of a definition file; `undefined` where it is none, with the fault reported. A file that has not changed since
 * it was read gives the same value: of hundreds of files few change at a time.
 */
export function readFile(file: DefinitionFile, report: FaultReport): unknown {
  if (file.leadsOutside === true) {
    report.add(fileFaults.leadsOutside, { file: file.path, pointer: '' }, {});
    return undefined;
  }
  const known = kept.get(file.text);
  if (known !== undefined) return known;
  const before = report.count;
  const json = readNew(file, report);
  if (report.count === before && json !== undefined) {
    if (kept.size >= mostKept) kept.clear();
    kept.set(file.text, json);
  }
  return json;
}

function readNew(file: DefinitionFile, report: FaultReport): unknown {
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
    const { offset, reason } = jsonSyntaxFault(file.text) ?? { offset: 0, reason: String(error) };
    report.add(fileFaults.notJson, { ...whole, offset }, { reason });
    return undefined;
  }
  // Looking for the places takes ten times as long as counting.
  if (namesWritten(file.text) !== namesRead(json))
    scanJson(file.text, (place) => {
      if (!place.repeated) return;
      const pointer = place.pointer();
      const name = pointer
        .slice(pointer.lastIndexOf('/') + 1)
        .replaceAll('~1', '/')
        .replaceAll('~0', '~');
      report.add(fileFaults.duplicateMember, { file: file.path, pointer, offset: place.offset }, { name });
    });
  return json;
}

/** Strings that a colon follows. */
function namesWritten(text: string): number {
  let names = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    at = endOfString(text, at);
    let next = at + 1;
    while (text.charCodeAt(next) <= space) next += 1;
    if (text.charCodeAt(next) === colon) names += 1;
  }
  return names;
}

const space = 32;
const colon = 58;

function namesRead(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0;
  const values: unknown[] = Object.values(json);
  return values.reduce<number>((names, value) => names + namesRead(value), Array.isArray(json) ? 0 : values.length);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
