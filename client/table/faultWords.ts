import type { TFunction } from 'i18next';
import type { Issue } from '#schema/issues/Issue.ts';

/** What is wrong, in words: a check's own message, else the words for the code, else what the server says. */
export function faultWords(t: TFunction, issue: Issue, message: string | undefined): string {
  if (issue.code === 'checkFails' && message !== undefined && message !== '') return message;
  const expected = issue.details['expected'];
  return t([`issues.${issue.code}_${String(expected)}`, `issues.${issue.code}`], {
    ...issue.details,
    defaultValue: message === undefined || message === '' ? t('issues.other', { code: issue.code }) : message,
  });
}
