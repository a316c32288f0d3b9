import { createHash } from 'node:crypto';

/** A long piece as its beginning, its length and a mark that changes with it. */
export function abridged(text: string, longest = 100): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, 40)}…${text.length}:${mark(text)}`;
}

/** Replaces what is said in many lines by a short name that the first lines explain: a change of it is one line. */
export function withWords(lines: readonly string[], pieces: RegExp): string {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const [piece] of line.matchAll(pieces)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const often = [...counts].filter(([piece, count]) => count >= 5 && piece.length > 12);
  // Named by what they are, so that one more changes no other name.
  const words = new Map(often.map(([piece]) => [piece, `‹${mark(piece)}›`]));
  const short = lines.map((line) => line.replaceAll(pieces, (piece) => words.get(piece) ?? piece));
  return [...[...words].map(([piece, word]) => `${word} = ${piece}`), '', ...short, ''].join('\n');
}

/** A few letters that change with a value. */
export function mark(value: unknown): string {
  return createHash('sha256')
    .update(typeof value === 'string' ? value : JSON.stringify(value))
    .digest('hex')
    .slice(0, 6);
}
