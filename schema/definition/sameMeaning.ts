/**
 * Whether two pieces of a definition file say the same. The order of members counts only where `ordered` says so, for
 * JSON gives it no meaning; that of the fields of a table is the order of its columns.
 */
export function sameMeaning(a: unknown, b: unknown, ordered: (name: string) => boolean = () => false): boolean {
  return same(a, b, '', ordered);
}

function same(a: unknown, b: unknown, name: string, ordered: (name: string) => boolean): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((entry, at) => same(entry, b[at], '', ordered))
    );
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  const others = Object.keys(b);
  if (names.length !== others.length) return false;
  if (ordered(name) && names.some((member, at) => member !== others[at])) return false;
  return names.every((member) => Object.hasOwn(b, member) && same(a[member], b[member], member, ordered));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
