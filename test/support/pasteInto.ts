import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Gives the page a paste event as the browser makes one of a clipboard, with what a spreadsheet puts there. */
export async function pasteInto(
  page: Page,
  clipboard: { readonly plain: string; readonly html?: string },
): Promise<void> {
  await page.getByTestId('cell-editor').evaluate((editor, { plain, html }) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    if (html !== undefined) data.setData('text/html', html);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, clipboard);
}

/** A block of test/fixtures/clipboard. */
export function clipboardOf(name: string): { readonly plain: string; readonly html: string } {
  const read = (kind: string): string => readFileSync(`test/fixtures/clipboard/${name}.${kind}`, 'utf8');
  return { plain: read('tsv'), html: read('html') };
}
