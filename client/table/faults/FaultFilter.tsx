import { useTranslation } from 'react-i18next';
import type { Failure } from '../../api/useFailures.ts';
import { type FaultChoice, isMine, kindOfFault } from './chosenFaults.ts';

interface Props {
  readonly failures: readonly Failure[];
  /** How many values are not stored. */
  readonly unsaved: number;
  readonly editable: ReadonlySet<string>;
  readonly choice: FaultChoice;
  readonly kindWords: (failure: Failure) => string;
  readonly onChoose: (choice: FaultChoice) => void;
}

/** Narrows the faults down to those that stop, those to look at, one's own, or one kind of them. */
export function FaultFilter({ failures, unsaved, editable, choice, kindWords, onChoose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const of = (severity: Failure['severity']): number => failures.filter((one) => one.severity === severity).length;
  const mine = failures.filter((failure) => isMine(failure, editable)).length;
  const counts: Readonly<Record<FaultChoice['which'], number>> = {
    all: failures.length + unsaved,
    notStored: unsaved,
    error: of('error'),
    warning: of('warning'),
    // Where all are one's own, or none can be, the choice says nothing.
    mine: mine === failures.length ? 0 : mine,
  };
  const kinds = Map.groupBy(failures, kindOfFault);
  return (
    <div className="fault-filter">
      <div role="radiogroup" aria-label={t('whichFaults')}>
        {(['all', 'notStored', 'error', 'warning', 'mine'] as const).map((which) =>
          which !== 'all' && which !== choice.which && counts[which] === 0 ? null : (
            <label key={which}>
              <input
                type="radio"
                name="which-faults"
                checked={choice.which === which}
                onChange={() => onChoose({ which, kind: undefined })}
              />
              {t(`faultChoices.${which}`)} {counts[which]}
            </label>
          ),
        )}
      </div>
      {kinds.size > 1 ? (
        <select
          aria-label={t('faultKinds')}
          value={choice.kind ?? ''}
          onChange={(event) => onChoose({ ...choice, kind: event.target.value || undefined })}
        >
          <option value="">{t('faultKindsAll', { count: kinds.size })}</option>
          {[...kinds].map(([kind, [first, ...others]]) =>
            first === undefined ? null : (
              <option key={kind} value={kind}>
                {others.length + 1} × {kindWords(first)}
              </option>
            ),
          )}
        </select>
      ) : null}
    </div>
  );
}
