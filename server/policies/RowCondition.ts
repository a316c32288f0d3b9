/**
 * A condition on the rows of one table in one collection.
 *
 * `departments` are codes of the departments whose submissions a row belongs to; `sent` holds for rows of which
 * every submission is sent (deptReview or later and not returned).
 */
export type RowCondition =
  | { readonly kind: 'all' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'departments'; readonly departments: readonly string[] }
  | { readonly kind: 'ownRows'; readonly field: string; readonly staffNo: string };
