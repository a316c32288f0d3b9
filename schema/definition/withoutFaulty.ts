type Json = Record<string, unknown> | unknown[];

/** A copy without the values at the pointers, so that the rest can be looked through for further faults. */
export function withoutFaulty(json: unknown, pointers: readonly string[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(json));
  for (const pointer of pointers) {
    const segments = pointer
      .split('/')
      .slice(1)
      .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    remove(copy, segments);
  }
  return copy;
}

/** An entry of a list of objects leaves an empty object, so that those after it keep their places. */
function remove(root: unknown, segments: readonly string[]): void {
  const last = segments.at(-1);
  const parent = valueAt(root, segments.slice(0, -1));
  if (last === undefined || typeof parent !== 'object' || parent === null) return;
  if (!Array.isArray(parent)) delete (parent as Record<string, unknown>)[last];
  else if (parent.every((entry) => typeof entry === 'string' || entry === parent[Number(last)]))
    remove(root, segments.slice(0, -1));
  else parent[Number(last)] = {};
}

function valueAt(root: unknown, segments: readonly string[]): unknown {
  let value = root;
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown> & Json)[segment as never];
  }
  return value;
}
