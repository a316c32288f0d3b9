import type { GridSelection } from '@glideapps/glide-data-grid';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { separated } from '../../fields/separated.ts';
import type { TableStore } from '../store/TableStore.ts';
import { useStoreFact } from '../store/useStoreFact.ts';
import { GridHelp } from './GridHelp.tsx';
import { useSelectionFacts } from './useSelectionFacts.ts';

interface Props {
  readonly store: TableStore;
  readonly columns: readonly Field[];
  readonly selection: GridSelection | undefined;
  readonly hint: string | undefined;
}

/** The line below a grid: how many rows, what is selected and what it adds up to. */
export function GridStatus({ store, columns, selection, hint }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const count = useStoreFact(store, (now) => now.count);
  const told = useSelectionFacts(store, columns, selection);
  const facts = told?.kind === 'counted' ? told.facts : undefined;
  const rows = selection?.rows.length ?? 0;
  return (
    <div className="grid-status">
      <span>{t('rowCount', { count })}</span>
      {rows > 0 ? <span>{t('selectedRows', { count: rows })}</span> : null}
      {told?.kind === 'counting' ? (
        <span>{t('counting', { percent: Math.floor((100 * told.done) / told.of) })}</span>
      ) : null}
      {facts === undefined ? null : (
        <span className="grid-facts" role="status">
          <span>{t('selectedCells', { count: facts.cells })}</span>
          <span>{t('filledCells', { count: facts.filled })}</span>
          {(['sum', 'average', 'least', 'greatest'] as const).map((name) => {
            const value = facts[name];
            return value === undefined ? null : (
              <span key={name}>
                {t(`totals.${name}`)} <b>{facts.sum === undefined ? value : separated(value)}</b>
              </span>
            );
          })}
        </span>
      )}
      <span className="hint" role="status">
        {hint}
      </span>
      <GridHelp />
    </div>
  );
}
