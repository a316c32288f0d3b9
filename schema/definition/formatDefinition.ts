/** Lines longer than this are divided. */
const longestLine = 112;

const alwaysOpen = new Set(['table', 'properties']);

/**
 * The text of a definition file, as the files of the folder are written: what fits on a line stands on one, the members
 * of the file and of `properties` each begin a line of their own.
 */
export function formatDefinition(json: unknown): string {
  return `${written(json, '', '', true)}\n`;
}

function written(value: unknown, indent: string, before: string, open: boolean): string {
  const line = onOneLine(value);
  const isLong = indent.length + before.length + line.length > longestLine;
  if (!open && !isLong && !isListOfLists(value)) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const entries: readonly unknown[] = value;
    // A code is a line, however long: code lists are read like tables.
    const isCodes = before === '"codes": ';
    const lines = entries.map((entry) => inner + (isCodes ? onOneLine(entry) : written(entry, inner, '', false)));
    return `[\n${lines.join(',\n')}\n${indent}]`;
  }
  if (!isObject(value) || Object.keys(value).length === 0) return line;
  const members = Object.entries(value).map(([name, member]) => {
    const start = `${JSON.stringify(name)}: `;
    const opens =
      indent === '' ? alwaysOpen.has(name) && isObject(member) : indent === '  ' && before === '"properties": ';
    return `${inner}${start}${written(member, inner, start, opens)}`;
  });
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** A table of values is read line by line. */
function isListOfLists(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((entry) => (Array.isArray(entry) ? entry.length > 0 : isObject(entry) && Object.keys(entry).length > 0))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
