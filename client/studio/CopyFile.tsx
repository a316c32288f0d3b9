import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** The file that is copied. */
  readonly path: string;
  readonly taken: (path: string) => boolean;
  readonly onCopy: (path: string) => void;
}

const isPath = /^[\w.-]+(\/[\w.-]+){1,2}\.json$/;

/** Copies the open file under another name: another plan, another table, another year. */
export function CopyFile({ path, taken, onCopy }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [name, setName] = useState<string>();
  const fits = name !== undefined && isPath.test(name) && !taken(name);
  const copy = (): void => {
    if (!fits) return;
    onCopy(name);
    setName(undefined);
  };
  return (
    <>
      <Button size="small" onClick={() => setName(path.replace(/\.json$/, '-2.json'))}>
        {t('studio.copy')}
      </Button>
      <Modal
        open={name !== undefined}
        title={t('studio.copyOf', { path })}
        okButtonProps={{ disabled: !fits }}
        onOk={copy}
        onCancel={() => setName(undefined)}
      >
        <label htmlFor="copy-path">{t('studio.copyPath')}</label>
        <Input
          id="copy-path"
          value={name ?? ''}
          status={fits ? '' : 'error'}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={copy}
        />
        <p className="nothing">{t('studio.copyHint')}</p>
      </Modal>
    </>
  );
}
