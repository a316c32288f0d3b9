/** Brings what a browser from 109 on lacks of the language, before anything is drawn; a newer one loads nothing. */
export async function mendOlderBrowser(): Promise<void> {
  const isNewer =
    'try' in Promise && 'union' in Set.prototype && 'Iterator' in globalThis && 'canParse' in URL && 'with' in [];
  if (!isNewer) await import('./olderBrowsers.ts');
}
