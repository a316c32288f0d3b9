/** The maintenance of definitions and plans. */
export const en = {
  studio: {
    title: 'Definition studio',
    files: 'Definition files',
    findFile: 'Find by title, number or path',
    faults: 'Faults of the definitions',
    faultsFound: '{{count}} faults',
    changedFiles: '{{count}} files changed, not published',
    asking: 'Reading …',
    giveUpFile: 'Give up changes of this file',
    giveUpAll: 'Give up all changes',
    giveUpQuestion: 'Give up all changes that are not published?',
    chooseFile: 'Choose a definition file on the left',
    chooseFileHint:
      'Changes stay in this browser and concern nobody until they are published. On the right you see what comes of them: grid, form, GraphQL types, SQL and the differences to what is in force.',
    preview: 'What is derived from the definition',
    grid: 'Grid',
    form: 'Form',
    changes: 'Differences ({{count}})',
    noChanges: 'No difference to what is in force.',
    breaking: 'Needs attention',
    harmless: 'Harmless',
    statementsRefused: 'This would lose stored values and cannot be published',
    noStatements: 'The database need not change.',
  },
};
