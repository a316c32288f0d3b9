import {
  CheckCircleOutlined,
  CloudOutlined,
  ExclamationCircleOutlined,
  LoadingOutlined,
  LockOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionRenewal } from '../api/sessionRenewal.ts';
import { useKeeping } from '../session/useKeeping.ts';
import type { SaveStatus } from './store/SaveStatus.ts';
import type { TableStore } from './store/TableStore.ts';
import { useStoreFact } from './store/useStoreFact.ts';

type Kind = SaveStatus['kind'] | 'ended';

const icons: Readonly<Record<Kind, React.JSX.Element>> = {
  saved: <CheckCircleOutlined />,
  saving: <LoadingOutlined />,
  offline: <CloudOutlined />,
  refused: <ExclamationCircleOutlined />,
  changed: <SwapOutlined />,
  stopped: <ExclamationCircleOutlined />,
  ended: <LockOutlined />,
};

/** Of so many rows it is said how far they are. */
const many = 200;

/** Where saving stands, always in sight and said to screen readers. */
export function SaveState({ store }: { readonly store: TableStore }): React.JSX.Element {
  const { t } = useTranslation();
  const status = useStoreFact(store, (now) => now.status);
  const ended = useSyncExternalStore(sessionRenewal.subscribe, sessionRenewal.isNeeded);
  const keeping = useKeeping();
  const kind: Kind = ended && status.kind === 'saving' ? 'ended' : status.kind;
  const waits = kind === 'offline' || kind === 'stopped' || kind === 'ended';
  return (
    <span className="save-state" role="status" data-testid="save-state" data-state={kind}>
      {icons[kind]} {kind === 'ended' ? t('save.ended') : wordsOf(t, status)}
      {waits ? <span className="kept">{t(`keeping.${keeping}`)}</span> : null}
      {keeping !== 'kept' && status.kind === 'saving' ? <span className="kept">{t(`keeping.${keeping}`)}</span> : null}
      {kind === 'offline' || kind === 'stopped' ? (
        <button type="button" className="link" onClick={() => void store.flush()}>
          {t('tryAgain')}
        </button>
      ) : null}
    </span>
  );
}

function wordsOf(t: TFunction, status: SaveStatus): string {
  switch (status.kind) {
    case 'saving':
      return status.total < many ? t('save.saving') : t('save.savingMany', { done: status.done, total: status.total });
    case 'offline':
      return t(status.code === undefined ? 'save.offlineRows' : 'save.failing', { count: status.count });
    case 'stopped': {
      const why = t([`problems.${status.code}`, 'problems.other'], { code: status.code });
      return status.count === 0 ? why : t('save.stopped', { why, count: status.count });
    }
    case 'refused':
    case 'changed':
      return t(`save.${status.kind}`, { count: status.count });
    default:
      return t('save.saved');
  }
}
