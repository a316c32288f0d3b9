import type { zhCN } from './zhCN.ts';

export const en: typeof zhCN = {
  save: {
    saved: 'Saved',
    saving: 'Saving…',
    savingMany: 'Saving: {{done}} of {{total}} rows',
    offline: 'The server cannot be reached; what you typed is kept and sent again',
    offlineRows: 'The server cannot be reached; rows not delivered: {{count}}. It is tried again',
    failing: 'The server cannot save just now; rows not delivered: {{count}}. It is tried again',
    ended: 'Your session has ended; saving goes on once you have signed in',
    stopped: '{{why}}; rows not delivered: {{count}}',
    refused: 'Values not saved: {{count}}; please mend',
    changed: 'Rows changed by others: {{count}}; please choose',
  },
  keeping: {
    kept: '(kept in this browser)',
    full: '(the browser’s storage is full: kept in this page only, do not close it)',
    absent: '(this browser keeps nothing: kept in this page only, do not close it)',
  },
  leaveUnsaved:
    'Something has not reached the server. It is kept in this browser and delivered when you open the table again. Leave all the same?',
  leaveUnkept:
    'Something has not reached the server, and this browser cannot keep it: it would be lost. Leave all the same?',
  contested: 'Changed by others: {{count}}; please choose',
  keepAllMine: 'Keep all mine',
  takeAllTheirs: 'Take all the newer',
  typedValue: 'You typed: {{value}}',
  newerValue: 'Someone else stored: {{value}}',
  newerValueBy: '{{by}} ({{time}}) stored: {{value}}',
  rowGone: 'Someone else deleted this row',
  emptyValue: '(empty)',
  keepMine: 'Keep mine',
  takeTheirs: 'Take the newer',
  bringBack: 'Bring the row back',
  letGo: 'Give up',
  changedElsewhere: 'Someone else has just changed it',
  rowsCameOrWent: 'Others added or removed rows',
  showThem: 'Show them',
  undelivered: {
    title: 'Changes that are not delivered',
    hint: 'You typed this in this browser, and it has not reached the server. Only you see it, once signed in.',
    row: '{{changed}} rows changed, {{removed}} deleted; last typed {{time}}',
    resume: 'Open and deliver',
    look: 'Look',
    exportTsv: 'Export (TSV)',
    drop: 'Drop',
    dropSure: 'What is dropped cannot be brought back. Drop what is not delivered of “{{title}}”?',
    dropped: 'Dropped',
    kind: 'What',
    changedRow: 'changed',
    newRow: 'new',
    removedRow: 'deleted',
    refusedRow: 'not stored',
    more: 'The first {{count}} rows are shown; export to see all',
  },
  signOutUnsaved: {
    title: 'Rows that have not reached the server: {{count}}',
    content:
      'After signing out they stay in this browser, and only you can see and deliver them once you sign in again. On a shared computer wait until they are delivered, or export or drop them on “My tables”.',
    ok: 'Sign out all the same',
  },
  otherPerson: {
    title: 'Somebody else has signed in in this browser',
    content:
      'Your session ({{name}}) has been replaced. What you typed was not delivered in the other’s name; it is kept in this browser and delivered once you have signed in again.',
    reload: 'Go to the page of who is signed in',
  },
};
