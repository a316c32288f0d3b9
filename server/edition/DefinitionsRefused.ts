import type { DefinitionFault } from '#schema/issues/DefinitionFault.ts';

/** Definitions with faults: none of them is put in force. */
export class DefinitionsRefused extends Error {
  constructor(readonly faults: readonly DefinitionFault[]) {
    super(
      faults
        .map(({ file, line, column, code, message, mend }) => `${file}:${line}:${column} ${code} ${message} – ${mend}`)
        .join('\n'),
    );
  }
}
