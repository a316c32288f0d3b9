/** What was asked cannot be done; the words say why and what to do instead. Nothing has been changed. */
export class Refusal extends Error {}
