import { CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, type InputRef, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../Block.ts';
import type { ActPlace } from '../EditHistory.ts';
import type { EditTarget } from '../EditTarget.ts';
import { type FindScope, useFinding } from './useFinding.ts';

interface Props {
  readonly target: EditTarget;
  /** What is selected; the search stays within what it was when the panel was opened. */
  readonly selection: () => { readonly blocks: readonly Block[] };
  readonly current: ActPlace | undefined;
  readonly replaces: boolean;
  readonly onReplaces: (replaces: boolean) => void;
  readonly onGo: (place: ActPlace) => void;
  readonly onClose: () => void;
}

/** Finds cells and replaces in them; stays above the grid while it is used. */
export function FindPanel({
  target,
  selection,
  current,
  replaces,
  onReplaces,
  onGo,
  onClose,
}: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [blocks] = useState(() => selection().blocks);
  const input = useRef<InputRef>(null);
  const finding = useFinding({ target, blocks, current, onGo });
  const { draft, change } = finding;
  useEffect(() => input.current?.focus({ cursor: 'all' }), []);
  const scopes: readonly (readonly [FindScope, string])[] = [
    ['table', t('withinTable')],
    ['columns', t('withinColumns')],
    ['selection', t('withinSelection')],
  ];
  return (
    <form
      className="find-panel"
      role="search"
      aria-label={t('findAndReplace')}
      onSubmit={(event) => {
        event.preventDefault();
        void finding.next(1);
      }}
      onKeyDown={(event) => {
        const ctrl = event.ctrlKey || event.metaKey;
        const key = event.key.toLowerCase();
        if (event.key === 'Escape') onClose();
        else if (event.key === 'F3' || (event.key === 'Enter' && event.shiftKey))
          void finding.next(event.shiftKey ? -1 : 1);
        else if (ctrl && (key === 'h' || key === 'f')) onReplaces(key === 'h');
        else return;
        event.preventDefault();
      }}
    >
      <Input
        ref={input}
        size="small"
        aria-label={t('findWhat')}
        placeholder={t('findWhat')}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {replaces ? (
        <Input
          size="small"
          aria-label={t('replaceBy')}
          placeholder={t('replaceBy')}
          value={draft.by}
          onChange={(event) => change({ by: event.target.value })}
        />
      ) : null}
      <Select
        size="small"
        aria-label={t('findWithin')}
        value={draft.scope}
        popupMatchSelectWidth={false}
        onChange={(scope: FindScope) => change({ scope })}
        options={scopes.map(([value, label]) => ({ value, label }))}
      />
      <Checkbox checked={draft.whole} onChange={(event) => change({ whole: event.target.checked })}>
        {t('wholeCell')}
      </Checkbox>
      <Checkbox checked={draft.matchCase} onChange={(event) => change({ matchCase: event.target.checked })}>
        {t('matchCase')}
      </Checkbox>
      <Button size="small" onClick={() => void finding.next(-1)}>
        {t('findPrevious')}
      </Button>
      <Button size="small" type="primary" htmlType="submit">
        {t('findNext')}
      </Button>
      {replaces ? (
        <>
          <Button size="small" onClick={() => void finding.replaceOne()}>
            {t('replaceOne')}
          </Button>
          <Button size="small" onClick={() => void finding.replaceAll()}>
            {t('replaceAll')}
          </Button>
        </>
      ) : (
        <Button size="small" type="text" onClick={() => onReplaces(true)}>
          {t('replaceOne')}…
        </Button>
      )}
      <span className="find-told" role="status">
        {finding.told}
      </span>
      {finding.busy ? (
        <Button size="small" onClick={finding.stop}>
          {t('stopPasting')}
        </Button>
      ) : null}
      <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={onClose} />
    </form>
  );
}
