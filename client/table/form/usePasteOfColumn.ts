import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { RowEditing } from '../../fields/RowEditing.ts';
import { readTsv } from '../editing/clipboard/readTsv.ts';
import { goToField } from './goToField.ts';
import type { FormSection } from './formSections.ts';
import { pastedTexts } from './pastedTexts.ts';

interface PasteOfColumn {
  /** What came of the last paste, in words. */
  readonly pasted: { readonly words: string } | undefined;
  readonly onPaste: (event: React.ClipboardEvent) => void;
}

/** Several cells of a sheet that are pasted into one field go on into the fields after it, as one act. */
export function usePasteOfColumn(sections: readonly FormSection[], editing: RowEditing): PasteOfColumn {
  const { t } = useTranslation();
  const [pasted, setPasted] = useState<{ readonly words: string }>();
  const onPaste = useCallback(
    (event: React.ClipboardEvent) => {
      const target = event.target;
      const editor = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-editor]') : null;
      if (editor === null || editor instanceof HTMLTextAreaElement) return;
      const block = readTsv(event.clipboardData.getData('text/plain'));
      if (block.length < 2 && (block[0]?.length ?? 0) < 2) return;
      event.preventDefault();
      const fields = sections.flatMap((section) => section.fields).filter((field) => takesText(field, editing));
      const first = fields.find(({ name }) => name === editor.dataset['editor']);
      if (first === undefined) return;
      const texts = pastedTexts(block, fields, first);
      const refused = editing.paste(texts);
      const last = texts.at(-1)?.field;
      setPasted({ words: t('pastedInto', { count: texts.length, refused }) });
      if (last !== undefined) goToField(last.name);
    },
    [sections, editing, t],
  );
  return { pasted, onPaste };
}

function takesText(field: Field, editing: RowEditing): boolean {
  return field.kind !== 'files' && !editing.view(field).readOnly;
}
