import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftChange } from '../api/askDraftReview.ts';

/** How the draft differs from what is in force, what needs attention first. */
export function DraftChanges({ changes }: { readonly changes: readonly DraftChange[] }): React.JSX.Element {
  const { t } = useTranslation();
  if (changes.length === 0) return <p className="nothing">{t('studio.noChanges')}</p>;
  const groups = Map.groupBy(changes, (change) => `${change.catalogue} · ${change.group}`);
  return (
    <div className="draft-changes">
      {[...groups].map(([group, own]) => (
        <section key={group}>
          <h3>{group}</h3>
          <ul>
            {own.map((change) => (
              <li key={`${change.act} ${change.text}`}>
                <Tag color={change.breaking ? 'orange' : 'default'}>
                  {t(change.breaking ? 'studio.breaking' : 'studio.harmless')}
                </Tag>
                {change.text}
                {change.effect === null ? null : <span className="effect">{change.effect}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
