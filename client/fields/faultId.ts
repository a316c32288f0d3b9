/** Id of the line that tells what is wrong with a field, for `aria-describedby`. */
export function faultId(id: string): string {
  return `${id}__fault`;
}
