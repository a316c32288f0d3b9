/** What the people of a submission said of a row that was carried over from last year: nothing yet, or how it stands. */
export const carriedMarks = ['carried', 'confirmed', 'changed'] as const;

export type Carried = (typeof carriedMarks)[number];
