let person: string | undefined;

/** Whose page this is: requests say so, and the server answers none that another person's sign-in would carry. */
export const personHeader = {
  /** Takes the person whose page it becomes; `false` where it is another's already. */
  claim: (id: string): boolean => {
    person ??= id;
    return person === id;
  },
  header: (): Readonly<Record<string, string>> => (person === undefined ? {} : { 'x-person': person }),
};
