const multiples = [
  ['亿', 8],
  ['万', 4],
] as const;

/**
 * What a number in one unit is multiplied with to be in another, as decimal text: 元 and 万元, 册 and 万册.
 * `undefined` where the units are of different things.
 */
export function unitFactor(from: string | undefined, to: string | undefined): string | undefined {
  const [fromBase, fromPower] = parts(from);
  const [toBase, toPower] = parts(to);
  if (fromBase !== toBase) return undefined;
  const power = fromPower - toPower;
  return power >= 0 ? `1${'0'.repeat(power)}` : `0.${'0'.repeat(-power - 1)}1`;
}

function parts(unit: string | undefined): readonly [base: string | undefined, power: number] {
  for (const [sign, power] of multiples) if (unit?.startsWith(sign) === true) return [unit.slice(sign.length), power];
  return [unit, 0];
}
