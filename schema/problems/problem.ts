/** A refusal: a listed code, typed details, and an English sentence for logs. The code is the contract. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>>,
    message: string,
  ) {
    super(message);
    this.name = 'Problem';
  }
}

export function problem<Details extends Readonly<Record<string, unknown>>>(
  code: string,
  sentence: (details: Details) => string,
): (details: Details) => Problem {
  return (details) => new Problem(code, details, sentence(details));
}
