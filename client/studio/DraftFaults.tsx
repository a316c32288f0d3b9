import { useTranslation } from 'react-i18next';
import type { DefinitionFaultFound } from '../api/askDraftReview.ts';

interface Props {
  readonly faults: readonly DefinitionFaultFound[];
  /** Absent where there is no way there. */
  readonly onGo: ((fault: DefinitionFaultFound) => void) | undefined;
}

/** Every fault of the draft: what is wrong, how to mend it, and the way there. */
export function DraftFaults({ faults, onGo }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <ol className="draft-faults" aria-label={t('studio.faults')}>
      {faults.map((fault) => (
        <li key={`${fault.file}:${fault.line}:${fault.column}:${fault.code}:${fault.message}`}>
          <button type="button" disabled={onGo === undefined} onClick={() => onGo?.(fault)}>
            <code>
              {fault.file}:{fault.line}
            </code>
            <span className="what">{fault.message}</span>
            <span className="mend">{fault.mend}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
