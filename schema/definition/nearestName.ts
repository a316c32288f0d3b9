/** The known name that was probably meant, or an empty text: at most a third of its letters differ. */
export function nearestName(given: string, known: Iterable<string>): string {
  let nearest = '';
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    if (differInNumber(given, name)) continue;
    const distance = editDistance(given.toLowerCase(), name.toLowerCase());
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  const most = given.length <= 2 ? 0 : Math.max(1, Math.floor(given.length / 3));
  return least <= most ? nearest : '';
}

/** `C03` is no misspelling of `C01`, nor one year of another. */
function differInNumber(a: string, b: string): boolean {
  return a !== b && a.replaceAll(/\d/g, '') === b.replaceAll(/\d/g, '');
}

/** Letters to add, leave out, change or swap with their neighbour. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
