import { readdirSync } from 'node:fs';

/** Examples at the end of a command's help. `‹目录›` stands for a catalogue that is really there. */
export function exampleText(...lines: readonly (readonly [string, string])[]): string {
  const known = catalogues();
  const shown = lines.map(([call, meaning]) => {
    const text = `npm run definitions -- ${call}`
      .replaceAll('‹目录›', known[0] ?? '<目录>')
      .replaceAll('‹另一目录›', known[1] ?? known[0] ?? '<另一目录>');
    return `  ${text}\n      ${meaning}`;
  });
  return `\n例：\n${shown.join('\n')}\n`;
}

function catalogues(): readonly string[] {
  try {
    const folder = process.env['DEFINITIONS_FOLDER'] ?? 'table-definitions';
    const apart = new Set(['code-lists', 'plans', 'demonstrations']);
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !apart.has(entry.name))
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}
