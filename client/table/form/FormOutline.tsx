import { useTranslation } from 'react-i18next';
import { goToSection } from './goToSection.ts';
import { useFormFacts } from './useFormFacts.ts';
import { useRowForm } from './RowFormContext.ts';
import { useSectionInSight } from './useSectionInSight.ts';

/** The sections of a long form; marks the one in sight, counts what is to be done in each, and leads there. */
export function FormOutline(): React.JSX.Element {
  const { t } = useTranslation();
  const { sections } = useRowForm();
  const { bySection } = useFormFacts();
  const [inSight, setInSight] = useSectionInSight(sections);
  return (
    <nav className="form-outline" aria-label={t('outline')}>
      <ol>
        {sections.map(({ id, title }, at) => {
          const { error = 0, warning = 0, missing = 0 } = bySection[at] ?? {};
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={inSight === id ? 'true' : undefined}
                onClick={() => {
                  setInSight(id);
                  goToSection(id);
                }}
              >
                <span className="outline-title">{title === '' ? t('firstSection') : title}</span>
                <Count kind="error" count={error} words={t('errorCount', { count: error })} />
                <Count kind="warning" count={warning} words={t('warningCount', { count: warning })} />
                <Count kind="missing" count={missing} words={t('sectionMissing', { count: missing })} />
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface CountProps {
  readonly kind: 'error' | 'warning' | 'missing';
  readonly count: number;
  readonly words: string;
}

/** A figure for the eye, the words for the ear and the mouse. */
function Count({ kind, count, words }: CountProps): React.JSX.Element | null {
  if (count === 0) return null;
  return (
    <span className="outline-count" data-kind={kind} title={words}>
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{words}</span>
    </span>
  );
}
