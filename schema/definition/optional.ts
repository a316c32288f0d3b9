/** An absent member stays absent, so that spreading it changes nothing; `null` in a file means absent. */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [name in Name]?: Value } {
  return (value === undefined || value === null ? {} : { [name]: value }) as { readonly [name in Name]?: Value };
}
