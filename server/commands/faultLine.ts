import type { DefinitionFault } from '#schema/issues/DefinitionFault.ts';

/** `file:line:column code message – mend`, the form that editors make a link of. */
export function faultLine({ file, line, column, code, pointer, message, mend, other }: DefinitionFault): string {
  const place = pointer === '' ? '' : ` ${pointer}`;
  const second = other === undefined ? '' : `（另见 ${other.file}${other.pointer}）`;
  return `${file}:${line}:${column} ${code}${place} ${message}${second} – ${mend}`;
}
