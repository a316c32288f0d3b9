import type { zhCN } from './zhCN.ts';

export const en: Record<keyof typeof zhCN, string> = {
  tables: 'Tables',
  save: 'Save',
  addRow: 'Add a row',
  saving: 'Saving',
  saved: 'Saved',
  refused: 'Not saved: mend what is wrong',
  rowCount: '{{count}} rows',
};
