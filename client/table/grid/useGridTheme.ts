import type { Theme } from '@glideapps/glide-data-grid';
import { useMemo } from 'react';
import type { CellThemes } from './cellContent.ts';
import type { CellMark } from './cellState.ts';
import { colourOf } from '../../ui/colourOf.ts';
import { useColours } from '../../ui/useColours.ts';

export interface GridColours {
  readonly theme: Partial<Theme>;
  readonly cells: CellThemes;
  readonly marks: Readonly<Record<CellMark, string>>;
}

/** Quiet colours, light or dark as the screens are, and the 13 px of the screens. */
export function useGridTheme(): GridColours {
  const colours = useColours();
  // oxlint-disable-next-line react/exhaustive-deps -- the style sheet answers otherwise once they change
  return useMemo(gridColours, [colours]);
}

function gridColours(): GridColours {
  return {
    theme: gridTheme(),
    cells: {
      refused: { bgCell: colourOf('cell-refused'), textDark: colourOf('cell-refused-ink') },
      newer: { bgCell: colourOf('cell-newer') },
      carried: { bgCell: colourOf('mark'), textDark: colourOf('soft') },
      locked: { bgCell: colourOf('readonly'), textDark: colourOf('soft') },
    },
    marks: {
      refused: colourOf('mark-error'),
      error: colourOf('mark-error'),
      warning: colourOf('mark-warning'),
      newer: colourOf('mark-newer'),
      elsewhere: colourOf('mark-newer'),
      unsaved: colourOf('faint'),
    },
  };
}

function gridTheme(): Partial<Theme> {
  return {
    accentColor: colourOf('accent'),
    accentFg: colourOf('paper'),
    accentLight: colourOf('picked'),
    fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
    baseFontStyle: '13px',
    headerFontStyle: '600 12px',
    editorFontSize: '13px',
    textDark: colourOf('ink'),
    textMedium: colourOf('soft'),
    textLight: colourOf('faint'),
    textHeader: colourOf('soft'),
    textHeaderSelected: colourOf('paper'),
    bgCell: colourOf('paper'),
    bgCellMedium: colourOf('readonly'),
    bgHeader: colourOf('grid-head'),
    bgHeaderHovered: colourOf('hover'),
    bgHeaderHasFocus: colourOf('picked'),
    borderColor: colourOf('grid-line'),
    horizontalBorderColor: colourOf('grid-line'),
    cellHorizontalPadding: 8,
  };
}
