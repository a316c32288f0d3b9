import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';

const shared = 'code-lists/';

/**
 * The files that decide whether those at the paths are sound: their catalogues with all these extend or follow, and all
 * that extend or follow them; their plans and demonstrations; every code list. A changed code list concerns all.
 */
export function filesAround(files: readonly DefinitionFile[], paths: readonly string[]): readonly DefinitionFile[] {
  if (paths.some((path) => path.startsWith(shared))) return files;
  const catalogues = new Set(files.flatMap(({ path }) => /^([^/]+)\/catalogue\.json$/.exec(path)?.[1] ?? []));
  const names = new Map([...catalogues].map((id) => [id, new RegExp(`"${id}[/"]`)]));
  // Who names whom: a catalogue the catalogues it extends or follows, a plan its catalogue, a demonstration its plan.
  const unitOf = ({ path }: DefinitionFile): string => {
    const folder = path.split('/')[0] ?? '';
    return catalogues.has(folder) ? folder : path;
  };
  const named = new Map<string, Set<string>>();
  for (const file of files) {
    if (file.path.startsWith(shared)) continue;
    const unit = unitOf(file);
    const found = named.get(unit) ?? new Set<string>();
    named.set(unit, found);
    for (const [id, pattern] of names) if (id !== unit && pattern.test(file.text)) found.add(id);
    if (file.path.startsWith('demonstrations/'))
      for (const plan of files)
        if (plan.path.startsWith('plans/') && file.text.includes(`"${planId(plan.path)}"`)) found.add(plan.path);
  }
  const wanted = new Set<string>();
  const visit = (unit: string): void => {
    if (wanted.has(unit)) return;
    wanted.add(unit);
    for (const other of named.get(unit) ?? []) visit(other);
    for (const [other, of] of named) if (of.has(unit)) visit(other);
  };
  for (const path of paths) visit(unitOf({ path, text: '' }));
  return files.filter((file) => file.path.startsWith(shared) || wanted.has(unitOf(file)));
}

function planId(path: string): string {
  return path.slice('plans/'.length).replace(/\.json$/, '');
}
