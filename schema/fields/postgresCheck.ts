/** One condition over a column, in SQL; it is part of the name of its constraint. */
export interface PostgresCheck {
  readonly rule: string;
  readonly condition: string;
}

/** A text as a literal of SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function literals(texts: Iterable<string>): string {
  return [...texts].map(literal).join(', ');
}
