import type { zhCN } from './zhCN.ts';

export const en: typeof zhCN = {
  save: {
    saved: 'Saved',
    saving: 'Saving…',
    offline: 'The server cannot be reached; what you typed is kept and sent again',
    refused: 'Values not saved: {{count}}; please mend',
    changed: 'Rows changed by others: {{count}}; please choose',
  },
  leaveUnsaved: 'Something is not saved and would be lost. Leave all the same?',
  newerValue: 'You typed “{{typed}}”, someone else stored “{{newer}}”',
  keepMine: 'Keep mine',
  takeTheirs: 'Take the newer',
};
