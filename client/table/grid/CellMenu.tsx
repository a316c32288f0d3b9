import { Menu } from 'antd';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Something that can be done with what is selected. */
export interface CellCommand {
  readonly key: string;
  readonly words: string;
  /** As it is printed on the keys. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly at: { readonly x: number; readonly y: number };
  /** Divided by lines. */
  readonly groups: readonly (readonly CellCommand[])[];
  readonly onClose: () => void;
}

/** What can be done with the selected cells, where the mouse or the cursor is. */
export function CellMenu({ at, groups, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    current.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - current.offsetWidth - 8))}px`;
    current.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - current.offsetHeight - 8))}px`;
  });
  useEffect(() => box.current?.querySelector<HTMLElement>('[role="menu"]')?.focus(), []);
  return (
    <>
      <div className="menu-backdrop" aria-hidden="true" onMouseDown={onClose} />
      <div
        ref={box}
        className="cell-menu"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Tab') return;
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }}
      >
        <Menu
          selectable={false}
          aria-label={t('cellMenu')}
          onClick={({ key }) => {
            onClose();
            groups
              .flat()
              .find((command) => command.key === key)
              ?.run();
          }}
          items={groups.flatMap((commands, group) => [
            ...(group === 0 ? [] : [{ type: 'divider' as const }]),
            ...commands.map(({ key, words, keys, disabled }) => ({
              key,
              disabled: disabled === true,
              label: words,
              ...(keys === undefined ? {} : { extra: keys }),
            })),
          ])}
        />
      </div>
    </>
  );
}
