import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { attachFile, type FileRefusal, removeFile } from '../api/fileRequests.ts';
import type { StoredFile } from '../api/RowTransport.ts';
import { useRowEditing } from './RowEditing.ts';
import { sizeText } from './sizeText.ts';
import { useFieldView } from './useFieldView.ts';

interface Sending {
  readonly name: string;
  readonly done: number;
  readonly count: number;
}

/** The files of a field: each to be downloaded, and added or deleted where the field may be edited. */
export function FilesInput({ id, field }: { readonly id: string; readonly field: Field }): React.JSX.Element {
  const { t } = useTranslation();
  const editing = useRowEditing();
  const { files, readOnly } = useFieldView(field);
  const picker = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>();
  const [refused, setRefused] = useState<readonly string[]>([]);

  const words = (name: string, { code, reason }: FileRefusal): string => {
    const other = t('problems.other', { code });
    const why = reason === undefined ? t(`problems.${code}`, other) : t(`fileRefusals.${reason}`, other);
    return t('notAttached', { name, why });
  };

  const attach = async (chosen: readonly File[]): Promise<void> => {
    const faults: string[] = [];
    setRefused([]);
    // One after the other: all of them write to the same submission.
    for (const [done, file] of chosen.entries()) {
      setSending({ name: file.name, done: done + 1, count: chosen.length });
      const { submission, id: row } = editing.row;
      // oxlint-disable-next-line no-await-in-loop -- see above
      const answer = await attachFile({ submission, row, field: field.name }, file);
      if (answer.ok) editing.showFiles(field, (before) => [...before, answer.file]);
      else faults.push(words(file.name, answer.refusal));
    }
    setSending(undefined);
    setRefused(faults);
  };

  const remove = async (file: StoredFile): Promise<void> => {
    const refusal = await removeFile(file.id);
    if (refusal === undefined) editing.showFiles(field, (before) => before.filter((one) => one.id !== file.id));
    setRefused(refusal === undefined ? [] : [words(file.name, refusal)]);
  };

  return (
    <div className="files" role="group" aria-labelledby={`${id}__label`}>
      <ul>
        {files?.map((file) => (
          <li key={file.id}>
            <PaperClipOutlined />
            <a href={`/files/${file.id}`} download={file.name} aria-label={t('downloadFile', { name: file.name })}>
              {file.name}
            </a>
            <span className="size">{sizeText(file.size)}</span>
            {readOnly ? null : (
              <Popconfirm
                title={t('removeFileSure', { name: file.name })}
                okText={t('removeYes')}
                cancelText={t('removeNo')}
                onConfirm={() => remove(file)}
              >
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('removeFile', { name: file.name })}
                />
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {readOnly && (files ?? []).length === 0 ? <span className="hint">{t('noFiles')}</span> : null}
      {readOnly ? null : (
        <div className="attach">
          <input
            ref={picker}
            type="file"
            hidden
            multiple
            accept=".pdf,.jpg,.jpeg,.png"
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              event.target.value = '';
              void attach(chosen);
            }}
          />
          <Button
            id={id}
            aria-label={t('attachFiles')}
            size="small"
            icon={<UploadOutlined />}
            loading={sending !== undefined}
            disabled={files === undefined || sending !== undefined}
            onClick={() => picker.current?.click()}
          >
            {t('attachFiles')}
          </Button>
          <span className="hint" role="status">
            {sending === undefined
              ? t(files === undefined ? 'filesAfterSaving' : 'filesAllowed')
              : t('attaching', { ...sending })}
          </span>
        </div>
      )}
      {refused.length === 0 ? null : (
        <div className="refused" role="alert">
          {refused.map((line, at) => (
            <div key={`${at} ${line}`}>{line}</div>
          ))}
        </div>
      )}
    </div>
  );
}
