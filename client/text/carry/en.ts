/** What is brought over from last year. */
export const en = {
  carry: {
    title: 'Data brought over from last year',
    total: '{{count}} rows from last year',
    progress: '{{done}} of {{total}} rows dealt with',
    carried: '{{count}} to be confirmed',
    confirmed: '{{count}} confirmed',
    changed: '{{count}} changed',
    dropped: '{{count}} dropped',
    new: '{{count}} new',
    confirmAll: 'Confirm all',
    confirmAllQuestion: 'Confirm that the other {{count}} rows hold as they did last year?',
    confirmSelected: 'Confirm',
    confirmSelectedHint: 'Confirm that the selected rows hold as they did last year',
    confirmRow: 'Confirm',
    confirmedRows: '{{count}} rows confirmed',
    notConfirmed: '{{count}} rows could not be confirmed: they were changed or deleted meanwhile',
    waiting: 'From last year, to be confirmed',
    emptied: 'Last year’s value cannot be used this year; please fill it in anew',
    row: {
      carried: 'This row is from last year: check it, then confirm, change or delete it',
      confirmed: 'From last year, confirmed',
      changed: 'From last year, changed',
    },
  },
};
