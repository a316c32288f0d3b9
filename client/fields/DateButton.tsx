import { lazy, type RefObject, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { useRowEditing } from './RowEditing.ts';

const CalendarPanel = lazy(async () => ({ default: (await import('./CalendarPanel.tsx')).CalendarPanel }));

interface Props {
  readonly field: Field;
  readonly unit: 'date' | 'month';
  readonly value: string | undefined;
  /** The editor it stands in; the keyboard goes back there. */
  readonly input: RefObject<HTMLElement | null>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChoose: (text: string) => void;
}

/** Opens a calendar beside a date that is otherwise typed; loaded when first opened. */
export function DateButton({ field, unit, value, input, open, onOpen, onChoose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const editing = useRowEditing();
  const close = (): void => {
    onOpen(false);
    input.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        className="adornment"
        tabIndex={-1}
        aria-label={t('openCalendar', { title: field.title })}
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M1.5 2.5h11v10h-11zM1.5 5.5h11M4.5 1v3M9.5 1v3" />
        </svg>
      </button>
      {open ? (
        <Suspense fallback={null}>
          <CalendarPanel
            field={field}
            placed={editing.context().kit.placed.fields.get(field.name)}
            unit={unit}
            value={value}
            anchor={input}
            onClose={close}
            onChoose={(text) => {
              close();
              onChoose(text);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
