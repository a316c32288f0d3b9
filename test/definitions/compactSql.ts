import { abridged, mark, withWords } from './compactText.ts';

/**
 * The statements of a catalogue: its schema as §, the comments of a table as one mark; those on constraints are left out, for they
 * only mark their text.
 */
export function compactSql(statements: readonly string[], schema: string): string {
  const comments = Map.groupBy(
    statements.filter((statement) => /^comment on (?:table|column)/.test(statement)),
    (statement) => /"\."(\w+)"/.exec(statement)?.[1] ?? '',
  );
  const lines = statements
    .filter((statement) => !statement.startsWith('comment on'))
    .flatMap((statement) => statement.replaceAll(`"${schema}"`, '§').split(/, (?=add constraint)/))
    .map((line) => line.replaceAll(/array\['[^\]]{80,}\]/g, (codes) => abridged(codes, 80)).replaceAll('"', ''))
    .map((line) => line.replaceAll('(school_id, collection_id, ', '(~, '));
  return withWords(
    [...lines, ...[...comments].map(([table, said]) => `comments §.${table} ${said.length} #${mark(said)}`)],
    /'(?:[^']|''){40,}'|\(school_id integer not null(?:, (?:_\w+|collection_id) [^,]+)+/g,
  );
}
