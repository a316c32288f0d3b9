/** What a definition file is, by its place in the folder. */
export type FileRole =
  | { readonly role: 'codeList'; readonly id: string }
  | { readonly role: 'plan' | 'demonstration'; readonly id: string }
  | { readonly role: 'catalogue' | 'checks' | 'indicators' | 'table'; readonly catalogue: string };

/** `undefined` where no definition file belongs. */
export function fileRole(path: string): FileRole | undefined {
  const segments = path.split('/');
  const [folder = '', second = '', third = ''] = segments;
  if (folder === 'code-lists')
    return segments.length === 2 ? { role: 'codeList', id: withoutEnding(second) } : undefined;
  if (folder === 'demonstrations')
    return segments.length === 2 ? { role: 'demonstration', id: withoutEnding(second) } : undefined;
  if (folder === 'plans') return segments.length === 2 ? { role: 'plan', id: withoutEnding(second) } : undefined;
  if (segments.length === 3 && second === 'tables' && third !== '') return { role: 'table', catalogue: folder };
  if (segments.length !== 2) return undefined;
  if (second === 'catalogue.json') return { role: 'catalogue', catalogue: folder };
  if (second === 'checks.json') return { role: 'checks', catalogue: folder };
  return second === 'indicators.json' ? { role: 'indicators', catalogue: folder } : undefined;
}

function withoutEnding(file: string): string {
  return file.replace(/\.json$/, '');
}
