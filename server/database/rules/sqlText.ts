/** A text as an SQL literal; `standard_conforming_strings` is on, so that a backslash is a backslash. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Names values once and uses them often: `body` sees them as `given.<name>`. */
export function withGiven(values: Readonly<Record<string, string>>, body: string): string {
  const columns = Object.entries(values).map(([name, value]) => `${value} as ${name}`);
  return `(select ${body} from (select ${columns.join(', ')}) as given)`;
}
