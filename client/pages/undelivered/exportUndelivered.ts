import type { TFunction } from 'i18next';
import type { AboutSubmission } from '../../journal/AboutSubmission.ts';
import type { Journal } from '../../journal/Journal.ts';
import { writeTsv } from '../../table/editing/clipboard/writeTsv.ts';
import { undeliveredTable } from './undeliveredTable.ts';

/** Hands what is kept of a submission out as a file that spreadsheets open. */
export async function exportUndelivered(journal: Journal, about: AboutSubmission, t: TFunction): Promise<void> {
  const table = undeliveredTable(about, await journal.look(about.submission), t);
  // Spreadsheets take a file for UTF-8 where it begins with this mark.
  const file = new Blob(['\uFEFF', writeTsv(table)], { type: 'text/tab-separated-values' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${about.title} ${t('undelivered.title')}.tsv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
