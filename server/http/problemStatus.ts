/** HTTP's status of a refusal; a code that is not listed is a refusal of what was asked, 400. */
export function problemStatus(code: string): number {
  return statuses[code] ?? 400;
}

const statuses: Readonly<Record<string, number>> = {
  SIGN_IN_REFUSED: 401,
  NOT_SIGNED_IN: 401,
  TOKEN_REFUSED: 401,
  NOT_ALLOWED: 403,
  NETWORK_NOT_ALLOWED: 403,
  PASSWORD_MUST_CHANGE: 403,
  REQUEST_FORGED: 403,
  NOT_FOUND: 404,
  SIGNED_IN_AS_ANOTHER: 409,
  BODY_TOO_LARGE: 413,
  PASSWORD_REFUSED: 422,
  SIGN_IN_LOCKED: 429,
  TOO_MANY_REQUESTS: 429,
};
