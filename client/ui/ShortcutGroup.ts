/** Keys that one part of a page understands, for the sheet of shortcuts. */
export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly { readonly keys: string; readonly says: string }[];
}
