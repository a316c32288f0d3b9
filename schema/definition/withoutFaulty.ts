type Members = Record<string, unknown>;

/** A copy without the values at the pointers, so that the rest can be looked through for further faults. */
export function withoutFaulty(json: unknown, pointers: readonly string[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(json));
  const faulty = new Set(pointers);
  // From the innermost outwards: a list that goes as a whole takes nothing away from under another pointer.
  for (const pointer of [...faulty].toSorted((a, b) => b.length - a.length)) remove(copy, pointer, faulty);
  return copy;
}

function remove(root: unknown, pointer: string, faulty: ReadonlySet<string>): void {
  const parentPointer = pointer.slice(0, pointer.lastIndexOf('/'));
  const parent = valueAt(root, parentPointer);
  const name = nameOf(pointer);
  if (Array.isArray(parent)) {
    const sound = parent.filter((_, position) => !faulty.has(`${parentPointer}/${position}`));
    // An entry of a list of objects leaves an empty one, so that those after it keep their places.
    if (sound.length > 0 && sound.every(isObject)) parent[Number(name)] = {};
    else remove(root, parentPointer, faulty);
  } else if (isObject(parent)) delete parent[name];
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const segment of pointer.split('/').slice(1)) {
    if (Array.isArray(value)) value = (value as readonly unknown[])[Number(segment)];
    else value = isObject(value) ? value[nameOf(`/${segment}`)] : undefined;
  }
  return value;
}

function nameOf(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
