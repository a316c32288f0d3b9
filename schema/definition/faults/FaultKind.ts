/** A kind of fault: its code is the contract, its words are Chinese because maintainers read them. */
export interface FaultKind<Details> {
  readonly code: string;
  message(details: Details): string;
  mend(details: Details): string;
}

type Texts = readonly [(details: never) => string, (details: never) => string];

type DetailsOf<Pair extends Texts> = Pair extends readonly [(details: infer Details) => string, unknown]
  ? Details
  : never;

/** Names each kind of a family after its member. */
export function faultFamily<const Family extends Readonly<Record<string, Texts>>>(
  family: Family,
): { readonly [Code in keyof Family]: FaultKind<DetailsOf<Family[Code]>> } {
  return Object.fromEntries(
    Object.entries(family).map(([code, [message, mend]]) => [code, { code, message, mend }]),
  ) as never;
}
