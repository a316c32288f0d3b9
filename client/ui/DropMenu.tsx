import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** Absent: a line that only tells. */
  readonly run?: () => void;
}

interface Props {
  readonly button: ReactNode;
  readonly items: readonly MenuItem[];
}

/** A button with a menu under it: arrows, Home and End move, Esc closes. */
export function DropMenu({ button, items }: Props): React.JSX.Element {
  const [open, setOpen] = useState(false);
  const id = useId();
  const around = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    around.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && around.current?.contains(event.target) === false) setOpen(false);
    };
    window.addEventListener('pointerdown', outside);
    return () => window.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    trigger.current?.focus();
  };
  const onKey = (event: React.KeyboardEvent): void => {
    if (!open) return;
    const entries = [...(around.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % entries.length,
      ArrowUp: (at - 1 + entries.length) % entries.length,
      Home: 0,
      End: entries.length - 1,
    };
    const next = to[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else if (next !== undefined) entries[next]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={around} className="drop-menu" onKeyDown={onKey}>
      <button
        ref={trigger}
        type="button"
        className="top-link"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open ? (
        <div id={id} role="menu">
          {items.map(({ key, label, run }) =>
            run === undefined ? (
              <div key={key} role="presentation" className="told">
                {label}
              </div>
            ) : (
              <button
                key={key}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  close();
                  run();
                }}
              >
                {label}
              </button>
            ),
          )}
        </div>
      ) : null}
    </div>
  );
}
