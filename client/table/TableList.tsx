import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isSent } from '#schema/review/stateFacts.ts';
import type { CollectionTable, Submission } from '../api/Collection.ts';
import type { FailureCount } from '../api/useFailureCounts.ts';
import { dueIn } from './dueIn.ts';
import type { TableLayer } from './groupTables.ts';
import { stateTone } from './stateTone.ts';
import { Tag } from '../ui/Tag.tsx';

/** Read once a page; a tab left open over night says tomorrow what is due today. */
const today = new Date();

interface Props {
  readonly collection: string;
  readonly layers: readonly TableLayer[];
  readonly search: string;
  readonly counts: ReadonlyMap<string, FailureCount>;
  /** Somebody is about to open a table. */
  readonly onReach: (table: string) => void;
}

/** Tables by layer and group, a line for each submission; every line is reached by Tab. */
export function TableList({ collection, layers, search, counts, onReach }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="table-list">
      {layers.map(({ layer, groups }) => (
        <section key={layer} aria-labelledby={`layer-${layer}`}>
          <h2 id={`layer-${layer}`}>{t(`layers.${layer}`)}</h2>
          {groups.map(({ group, tables }) => (
            <div key={group} className="table-group">
              <h3>{group}</h3>
              <ul>
                {tables.map((table) => (
                  <li key={table.name} data-applies={table.applies}>
                    <TableLines
                      collection={collection}
                      table={table}
                      search={search}
                      counts={counts}
                      onReach={onReach}
                    />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

interface LinesProps {
  readonly collection: string;
  readonly table: CollectionTable;
  readonly search: string;
  readonly counts: ReadonlyMap<string, FailureCount>;
  /** Somebody is about to open a table. */
  readonly onReach: (table: string) => void;
}

function TableLines({ collection, table, search, counts, onReach }: LinesProps): React.JSX.Element {
  const { t } = useTranslation();
  const sought = search.toLowerCase();
  const hit =
    sought === '' || `${table.no}${table.title}`.toLowerCase().includes(sought)
      ? undefined
      : table.fieldTitles.find((title) => title.toLowerCase().includes(sought));
  const [only] = table.submissions;
  const title = `${table.no} ${table.title}`;
  if (table.submissions.length > 1)
    return (
      <details open={table.submissions.length < 6}>
        <summary>
          <span className="no">{table.no}</span> {table.title} <FieldHit title={hit} />
          <small>{t('submissionCount', { count: table.submissions.length })}</small>
        </summary>
        {table.submissions.map((submission) => (
          <div key={submission.id} className="table-line part">
            <Link
              to={`/c/${collection}/${table.name}/${submission.id}`}
              onPointerEnter={() => onReach(table.name)}
              onFocus={() => onReach(table.name)}
              aria-label={`${title} ${submission.department.name}`}
            >
              {submission.department.name}
            </Link>
            <SubmissionFacts table={table} submission={submission} count={counts.get(submission.id)} />
          </div>
        ))}
      </details>
    );
  return (
    <div className="table-line">
      {only === undefined ? (
        <span>
          <span className="no">{table.no}</span> {table.title}
        </span>
      ) : (
        <Link
          to={`/c/${collection}/${table.name}`}
          aria-label={title}
          onPointerEnter={() => onReach(table.name)}
          onFocus={() => onReach(table.name)}
        >
          <span className="no">{table.no}</span> {table.title} <FieldHit title={hit} />
        </Link>
      )}
      {only === undefined ? (
        <span className="muted" title={t(table.applies ? 'noSubmissionHint' : 'doesNotApplyHint')}>
          {table.applies ? t('notAsked') : t('doesNotApply')}
        </span>
      ) : (
        <SubmissionFacts table={table} submission={only} count={counts.get(only.id)} />
      )}
    </div>
  );
}

function FieldHit({ title }: { readonly title: string | undefined }): React.JSX.Element | null {
  return title === undefined ? null : <small className="field-hit">{title}</small>;
}

function SubmissionFacts({
  table,
  submission,
  count,
}: {
  readonly table: CollectionTable;
  readonly submission: Submission;
  readonly count: FailureCount | undefined;
}): React.JSX.Element {
  const { t } = useTranslation();
  const { state, due, editable } = submission;
  const late = due === null || !editable ? undefined : dueIn(due, today);
  return (
    <>
      <span className="progress">
        <Progress table={table} submission={submission} />
      </span>
      <span className="found">
        {count?.errors ? <b className="errors">{t('errorCount', { count: count.errors })}</b> : null}
        {count?.warnings ? <b className="warnings">{t('warningCount', { count: count.warnings })}</b> : null}
      </span>
      <span
        className="due"
        data-late={late !== undefined && late < 0 ? 'over' : late !== undefined && late <= 3 ? 'soon' : undefined}
      >
        {due === null ? '' : t('dueOn', { date: due })}
      </span>
      <span className="state">
        <Tag tone={stateTone(state)}>{t(`states.${state}`)}</Tag>
      </span>
    </>
  );
}

/** How much there is; an empty list says whether nothing was done yet or nothing is to be reported. */
function Progress({
  table,
  submission,
}: {
  readonly table: CollectionTable;
  readonly submission: Submission;
}): React.JSX.Element {
  const { t } = useTranslation();
  const { state, rowCount, filledCells } = submission;
  if (state === 'notStarted') return <>{t('nothingYet')}</>;
  if (table.shape === 'record') return <>{t('cellCount', { count: filledCells })}</>;
  return <>{rowCount === 0 && isSent(state) ? t('confirmedEmpty') : t('rowCount', { count: rowCount })}</>;
}
