/** What a person looks for in the cells of a table. */
export interface FindQuery {
  readonly text: string;
  /** The whole of what a cell shows, not a part. */
  readonly whole: boolean;
  readonly matchCase: boolean;
}

/** Whether a text is what is looked for; the width of letters and digits does not tell them apart. */
export function matches(text: string, query: FindQuery): boolean {
  const here = folded(text, query.matchCase);
  const sought = folded(query.text, query.matchCase);
  if (sought === '') return false;
  return query.whole ? here === sought : here.includes(sought);
}

/** A text with what was found in it replaced; `undefined` where it was not found as it is written. */
export function replaced(text: string, query: FindQuery, by: string): string | undefined {
  if (query.whole) return matches(text, query) ? by : undefined;
  const pattern = query.text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const result = text.replaceAll(new RegExp(pattern, query.matchCase ? 'g' : 'gi'), () => by);
  return result === text ? undefined : result;
}

function folded(text: string, matchCase: boolean): string {
  const narrow = text.normalize('NFKC');
  return matchCase ? narrow : narrow.toLowerCase();
}
