import {
  CheckCircleOutlined,
  CloudOutlined,
  ExclamationCircleOutlined,
  LoadingOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { SaveStatus } from './store/SaveStatus.ts';
import type { TableStore } from './store/TableStore.ts';
import { useStoreFact } from './store/useStoreFact.ts';

const icons: Readonly<Record<SaveStatus['kind'], React.JSX.Element>> = {
  saved: <CheckCircleOutlined />,
  saving: <LoadingOutlined />,
  offline: <CloudOutlined />,
  refused: <ExclamationCircleOutlined />,
  changed: <SwapOutlined />,
  stopped: <ExclamationCircleOutlined />,
};

/** Where saving stands, always in sight and said to screen readers. */
export function SaveState({ store }: { readonly store: TableStore }): React.JSX.Element {
  const { t } = useTranslation();
  const status = useStoreFact(store, (now) => now.status);
  const words =
    status.kind === 'stopped'
      ? t([`problems.${status.code}`, 'problems.other'], { code: status.code })
      : t(`save.${status.kind}`, { count: 'count' in status ? status.count : 0 });
  return (
    <span className="save-state" role="status" data-testid="save-state" data-state={status.kind}>
      {icons[status.kind]} {words}
      {status.kind === 'offline' || status.kind === 'stopped' ? (
        <button type="button" className="link" onClick={() => void store.flush()}>
          {t('tryAgain')}
        </button>
      ) : null}
    </span>
  );
}
