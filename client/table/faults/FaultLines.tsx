import { useTranslation } from 'react-i18next';
import type { Table } from '#schema/definition/Table.ts';
import type { Failure } from '../../api/useFailures.ts';
import { faultWords } from '../faultWords.ts';
import { rowName } from '../rowName.ts';
import type { TableStore } from '../store/TableStore.ts';

interface Props {
  readonly store: TableStore;
  readonly table: Table;
  readonly failures: readonly Failure[];
  /** The fault one was led to last, by its place in the list. */
  readonly current: number | undefined;
  readonly onJump: (row: string | null, field: string | undefined) => void;
}

/** So many are drawn; the filter leads to the others. */
const shownAtMost = 300;

/** Faults that are held until submission, errors before warnings. */
export function FaultLines({ store, table, failures, current, onJump }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const numbered = failures.map((failure, at) => ({ failure, at }));
  const titles = (names: readonly string[]): string =>
    names.map((name) => table.fields.find((field) => field.name === name)?.title ?? name).join(t('comma'));
  return (
    <>
      {(['error', 'warning'] as const).map((severity) => {
        const own = numbered.filter(({ failure }) => failure.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity}>
            <h3>{t(severity === 'error' ? 'errorsHeld' : 'warningsHeld', { count: own.length })}</h3>
            <ul>
              {own.slice(0, shownAtMost).map(({ failure, at }) => (
                <li key={at} data-severity={severity}>
                  <button
                    type="button"
                    aria-current={at === current ? 'true' : undefined}
                    onClick={() => onJump(failure.row, failure.fields[0])}
                  >
                    <b>
                      {[failure.row === null ? '' : rowName(store, table, failure.row, t), titles(failure.fields)]
                        .filter(Boolean)
                        .join(' · ')}
                    </b>
                    <span>{faultWords(t, failure, failure.message)}</span>
                  </button>
                </li>
              ))}
            </ul>
            {own.length > shownAtMost ? (
              <p className="hint">{t('moreFaults', { count: own.length - shownAtMost })}</p>
            ) : null}
          </section>
        );
      })}
    </>
  );
}
