import type { zhCN } from './zhCN.ts';

export const en: typeof zhCN = {
  states: {
    notStarted: 'Not started',
    draft: 'Draft',
    returned: 'Returned',
    deptReview: 'Department review',
    bizReview: 'Office review',
    schoolReview: 'School review',
    analysis: 'Analysis',
    leaderReview: 'Leaders’ review',
    locked: 'Locked',
    exported: 'Exported',
  },
  storeFirst: 'Something is not saved: mend what is marked red, then submit',
  readOnlyBecause: 'This table cannot be changed now ({{state}})',
  moves: { submit: 'Submit', confirmEmpty: 'Nothing to report', takeBack: 'Take back' },
  moved: {
    submit: 'Submitted',
    confirmEmpty: 'Submitted as empty',
    takeBack: 'Taken back: you may go on editing',
  },
  promise: {
    submit:
      'I state that these data are true, exact and complete, and answer for them. After submission they can only be changed once taken back.',
    confirmEmpty:
      'I state that my department has nothing to report in this table, and answer for it. It is submitted as empty; to fill it, take it back first.',
    takeBack: 'Once taken back the table can be changed, and has to be submitted again.',
  },
  confirmedEmpty: 'Nothing to report',
  nothingYet: 'Not filled in yet',
};
