import type { GridMouseEventArgs, Rectangle } from '@glideapps/glide-data-grid';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface HoveredCell {
  readonly cell: readonly [column: number, row: number];
  readonly bounds: Rectangle;
}

/** A mouse that passes over cells asks nothing. */
const rest = 450;

/** The cell that the mouse rests on. */
export function useHoveredCell(): {
  readonly hovered: HoveredCell | undefined;
  readonly onHover: (args: GridMouseEventArgs) => void;
  readonly leave: () => void;
} {
  const [hovered, setHovered] = useState<HoveredCell>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    setHovered(undefined);
  }, []);
  const onHover = useCallback(
    (args: GridMouseEventArgs) => {
      leave();
      if (args.kind !== 'cell' || args.location[0] < 0 || args.isTouch) return;
      const { location, bounds } = args;
      timer.current = setTimeout(() => setHovered({ cell: [location[0], location[1]], bounds }), rest);
    },
    [leave],
  );
  useEffect(() => leave, [leave]);
  return { hovered, onHover, leave };
}
