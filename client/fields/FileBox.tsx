import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachFile, type FileRefusal, removeFile } from '../api/fileRequests.ts';
import type { StoredFile } from '../api/RowTransport.ts';
import { useRowEditing } from './RowEditing.ts';
import { sizeText } from './sizeText.ts';

interface Props {
  /** Id of the button that attaches; absent where a label names none. */
  readonly id?: string | undefined;
  /** Where in the row the files belong: the name of a field, or that of the row as a whole. */
  readonly place: string;
  /** What the files are of, in words. */
  readonly title: string;
  /** Absent while the row is not stored. */
  readonly files: readonly StoredFile[] | undefined;
  readonly readOnly: boolean;
  /** A line beside something else, rather than an editor of its own. */
  readonly small?: boolean;
}

interface Sending {
  readonly name: string;
  readonly done: number;
  readonly count: number;
}

/** Files of a row: each to be downloaded, and added or deleted where that may be; added by dropping them here, too. */
export function FileBox({ id, place, title, files, readOnly, small = false }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const editing = useRowEditing();
  const picker = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const mayAttach = !readOnly && files !== undefined && sending === undefined;

  const words = (name: string, { code, reason }: FileRefusal): string => {
    const other = t('problems.other', { code });
    const why = reason === undefined ? t(`problems.${code}`, other) : t(`fileRefusals.${reason}`, other);
    return t('notAttached', { name, why });
  };

  const attach = async (chosen: readonly File[]): Promise<void> => {
    const faults: string[] = [];
    const { submission, id: row } = editing.row;
    setRefused([]);
    // One after the other: all of them write to the same submission.
    for (const [done, file] of chosen.entries()) {
      setSending({ name: file.name, done: done + 1, count: chosen.length });
      // oxlint-disable-next-line no-await-in-loop -- see above
      const answer = await attachFile({ submission, row, field: place }, file);
      if (answer.ok) editing.showFiles(place, (before) => [...before, answer.file]);
      else faults.push(words(file.name, answer.refusal));
    }
    setSending(undefined);
    setRefused(faults);
  };

  const remove = async (file: StoredFile): Promise<void> => {
    const refusal = await removeFile(file.id);
    if (refusal === undefined) editing.showFiles(place, (before) => before.filter((one) => one.id !== file.id));
    setRefused(refusal === undefined ? [] : [words(file.name, refusal)]);
  };

  return (
    <div
      className={small ? 'files files-small' : 'files'}
      role="group"
      aria-label={t('filesOf', { title })}
      onDragOver={(event) => {
        if (mayAttach) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!mayAttach || event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        void attach([...event.dataTransfer.files]);
      }}
    >
      {(files ?? []).length === 0 ? null : (
        <ul>
          {files?.map((file) => (
            <FileLine key={file.id} file={file} readOnly={readOnly} onRemove={() => void remove(file)} />
          ))}
        </ul>
      )}
      {readOnly && (files ?? []).length === 0 && !small ? <span className="hint">{t('noFiles')}</span> : null}
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
          <button
            id={id}
            type="button"
            className={small ? 'link' : 'plain'}
            data-editor={small ? undefined : place}
            aria-label={small ? t('attachTo', { title }) : t('attachFiles')}
            title={t(files === undefined ? 'filesAfterSaving' : 'filesAllowed')}
            disabled={!mayAttach}
            onClick={() => picker.current?.click()}
          >
            {t(small ? 'attachEvidence' : 'attachFiles')}
          </button>
          <span className="hint" role="status">
            {sending !== undefined
              ? t('attaching', { ...sending })
              : small
                ? ''
                : t(files === undefined ? 'filesAfterSaving' : 'filesAllowed')}
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

interface LineProps {
  readonly file: StoredFile;
  readonly readOnly: boolean;
  readonly onRemove: () => void;
}

/** One file; deleting it is asked once more, in its place. */
function FileLine({ file, readOnly, onRemove }: LineProps): React.JSX.Element {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  return (
    <li>
      <a href={`/files/${file.id}`} download={file.name} aria-label={t('downloadFile', { name: file.name })}>
        {file.name}
      </a>
      <span className="size">{sizeText(file.size)}</span>
      {readOnly || asks ? null : (
        <button
          type="button"
          className="link"
          aria-label={t('removeFile', { name: file.name })}
          onClick={() => setAsks(true)}
        >
          {t('removeYes')}
        </button>
      )}
      {asks ? (
        <span role="alertdialog" aria-label={t('removeFileSure', { name: file.name })}>
          {t('removeFileSure', { name: file.name })}
          <button type="button" className="link" onClick={onRemove}>
            {t('removeYes')}
          </button>
          {/* The keyboard stands where nothing is lost. */}
          <button ref={(button) => button?.focus()} type="button" className="link" onClick={() => setAsks(false)}>
            {t('removeNo')}
          </button>
        </span>
      ) : null}
    </li>
  );
}
