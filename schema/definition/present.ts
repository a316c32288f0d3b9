/** The members that are there: absent ones stay absent, so that spreading changes nothing. `null` means absent. */
export function present<Members extends object>(
  members: Members,
): { readonly [Name in keyof Members]?: NonNullable<Members[Name]> } {
  const there: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(members)) if (value !== undefined && value !== null) there[name] = value;
  return there as never;
}
