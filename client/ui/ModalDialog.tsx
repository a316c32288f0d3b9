import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  readonly className: string;
  readonly label: string;
  /** Absent where it is left only by doing what it asks. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog: it keeps the focus inside, gives it back afterwards, and closes with Esc or a click beside it. */
export function ModalDialog({ className, label, onClose, children }: Props): React.JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // The browser goes to the first control, though nothing may be typed there.
    const first = document.activeElement;
    if (first instanceof HTMLInputElement && first.readOnly)
      current?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus();
    return () => {
      current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [before]);
  return (
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose?.();
      }}
    >
      <div>{children}</div>
    </dialog>
  );
}
