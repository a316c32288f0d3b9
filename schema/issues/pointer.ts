/** A JSON Pointer (RFC 6901) from the names and positions on the way. */
export function pointer(...segments: readonly (string | number)[]): string {
  let written = '';
  for (const segment of segments) {
    const text = String(segment);
    written += `/${/[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text}`;
  }
  return written;
}
