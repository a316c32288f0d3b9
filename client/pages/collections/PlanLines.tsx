import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../api/refusalOf.ts';
import type { PlanLine } from '../../api/useOpening.ts';
import { useProblemWords } from '../../session/useProblemWords.ts';

interface Props {
  readonly lines: readonly PlanLine[];
  readonly onTakeOver: (keys: readonly string[]) => Promise<void>;
}

/** Changes of a plan's file that a running collection has not taken over, each to be chosen. */
export function PlanLines({ lines, onTakeOver }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const chosen = lines.filter(({ key }) => !left.has(key)).map(({ key }) => key);
  if (lines.length === 0) return <p>{t('collecting.planAsIs')}</p>;
  const take = async (): Promise<void> => {
    setBusy(true);
    try {
      await onTakeOver(chosen);
    } catch (error) {
      void message.error(words(refusalOf(error)).join(' '));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="plan-lines">
      {lines.map(({ key, text, breaking }) => (
        <Checkbox
          key={key}
          checked={!left.has(key)}
          onChange={(event) =>
            setLeft((all) => {
              const next = new Set(all);
              if (event.target.checked) next.delete(key);
              else next.add(key);
              return next;
            })
          }
        >
          {text} {breaking ? <b>{t('collecting.tell')}</b> : null}
        </Checkbox>
      ))}
      <Button size="small" type="primary" loading={busy} disabled={chosen.length === 0} onClick={() => void take()}>
        {t('collecting.takeOver', { count: chosen.length })}
      </Button>
    </div>
  );
}
