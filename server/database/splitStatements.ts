/** What holds semicolons that end nothing: texts, names, bodies of functions. */
const quoted = /'[^']*'|"[^"]*"|(\$\w*\$)[\s\S]*?\1/g;

/** The statements of a script, each without its semicolon. */
export function splitStatements(script: string): readonly string[] {
  const statements: string[] = [];
  let start = 0;
  // Of the same length, so that places in it are places in the script.
  const bare = script.replaceAll(quoted, (text) => '_'.repeat(text.length));
  for (let end = bare.indexOf(';'); end !== -1; end = bare.indexOf(';', start)) {
    statements.push(script.slice(start, end).trim());
    start = end + 1;
  }
  statements.push(script.slice(start).trim());
  return statements.filter((statement) => statement !== '');
}
