import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellMark } from './cellState.ts';
import { drawMark } from './drawMark.ts';
import { useGridTheme } from './useGridTheme.ts';

const marks = ['refused', 'error', 'warning', 'newer', 'elsewhere', 'unsaved'] as const;
const width = 56;
const height = 22;

/** What the marks of cells mean, drawn as the grid draws them. */
export function GridLegend(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <ul className="grid-legend">
      {marks.map((mark) => (
        <li key={mark}>
          <MarkSample mark={mark} />
          {t(`legend.${mark}`)}
        </li>
      ))}
      <li>
        <span className="legend-locked">123</span>
        {t('legend.locked')}
      </li>
      <li>
        <span className="legend-locked">***</span>
        {t('legend.masked')}
      </li>
    </ul>
  );
}

function MarkSample({ mark }: { readonly mark: CellMark }): React.JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { theme, cells, marks: colours } = useGridTheme();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || context === null || context === undefined) return;
    const ratio = window.devicePixelRatio;
    canvas.current.width = width * ratio;
    canvas.current.height = height * ratio;
    context.scale(ratio, ratio);
    const ground = mark === 'refused' ? cells.refused.bgCell : mark === 'newer' ? cells.newer.bgCell : theme.bgCell;
    context.fillStyle = ground ?? '';
    context.fillRect(0, 0, width, height);
    drawMark(context, { x: 0, y: 0, width, height }, mark, colours[mark]);
  }, [mark, theme, cells, colours]);
  return <canvas ref={canvas} aria-hidden="true" style={{ width, height }} />;
}
