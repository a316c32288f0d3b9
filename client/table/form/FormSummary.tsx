import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultWords } from '../faultWords.ts';
import type { FactKind, FormFact } from './formFacts.ts';
import { goToField } from './goToField.ts';
import { useFormFacts } from './useFormFacts.ts';

const kinds: readonly FactKind[] = ['error', 'warning', 'missing'];

/** What is wrong, to be looked at again, and missing in a form, each apart; every line leads to its field. */
export function FormSummary(): React.JSX.Element {
  const { t } = useTranslation();
  const { facts, asked, filled } = useFormFacts();
  const words: Readonly<Record<FactKind, (count: number) => string>> = {
    error: (count) => t('errorCount', { count }),
    warning: (count) => t('warningCount', { count }),
    missing: (count) => t('missingCount', { count }),
  };
  return (
    <div className="form-summary" role="group" aria-label={t('formSummary')}>
      {asked === 0 ? null : (
        <p className="form-progress">
          <progress max={asked} value={filled} aria-label={t('requiredFilled')} />
          <span>{t('filledOf', { filled, asked })}</span>
        </p>
      )}
      {kinds.map((kind) => {
        const own = facts.filter((fact) => fact.kind === kind);
        if (own.length === 0) return null;
        return <Facts key={kind} kind={kind} words={words[kind](own.length)} facts={own} />;
      })}
    </div>
  );
}

interface FactsProps {
  readonly kind: FactKind;
  readonly words: string;
  readonly facts: readonly FormFact[];
}

function Facts({ kind, words, facts }: FactsProps): React.JSX.Element {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details data-kind={kind} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words}</summary>
      <ul>
        {(open ? facts : []).map(({ field, issue, message }) => (
          <li key={field.name}>
            <button type="button" onClick={() => goToField(field.name)}>
              <b>{field.title}</b>
              {kind === 'missing' ? null : <span>{faultWords(t, issue, message)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
