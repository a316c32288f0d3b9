import { useTranslation } from 'react-i18next';

/** Stands where evidence files will be attached. */
export function FilesInput({ id }: { readonly id: string }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <span className="editor" data-readonly>
      <input id={id} type="text" readOnly value="" placeholder={t('filesLater')} />
    </span>
  );
}
