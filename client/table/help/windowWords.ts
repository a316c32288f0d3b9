import type { CatalogueWindow } from '../../api/Collection.ts';

/** The time that values are about, with its days. */
export function windowWords(windows: readonly CatalogueWindow[], name: string): string {
  const window = windows.find((one) => one.name === name);
  if (window === undefined) return name;
  const days =
    window.at === null ? `${window.start} — ${window.end}` : window.at === 'start' ? window.start : window.end;
  return `${window.title}（${days}）`;
}
