import { useTranslation } from 'react-i18next';

interface Refusal {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A refusal of sign-in or of a password in the reader's words; a list of issues becomes one sentence each. */
export function useProblemWords(): (refusal: Refusal) => readonly string[] {
  const { t } = useTranslation();
  return ({ code, details }) => {
    const { issues } = details as { issues?: readonly Refusal[] };
    if (issues !== undefined && issues.length > 0)
      return issues.map((issue) => t(`session.issues.${issue.code}`, { ...issue.details }));
    const words = t([`session.problems.${code}`, `problems.${code}`], { ...details, defaultValue: '' });
    return [words === '' ? t('session.problems.INTERNAL') : words];
  };
}
