/** The weighted sum over the first characters of `given.v`; `value` turns one character into its number. */
export function weightedSum(weights: readonly number[], value: (character: string) => string): string {
  const terms = weights.map((weight, at) => `${weight} * ${value(`substr(given.v, ${at + 1}, 1)`)}`);
  return `(${terms.join(' + ')})`;
}
