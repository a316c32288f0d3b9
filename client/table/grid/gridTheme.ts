import type { Theme } from '@glideapps/glide-data-grid';

/** Quiet colours and the 13 px of the screens. */
export const gridTheme: Partial<Theme> = {
  accentColor: '#1f5fa8',
  accentLight: '#e8f0fa',
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
  baseFontStyle: '13px',
  headerFontStyle: '600 12px',
  editorFontSize: '13px',
  textDark: '#1f1f1f',
  textHeader: '#434343',
  textLight: '#8c8c8c',
  bgHeader: '#fafafa',
  bgHeaderHovered: '#f0f0f0',
  bgHeaderHasFocus: '#eef3fa',
  borderColor: '#ececec',
  horizontalBorderColor: '#ececec',
  cellHorizontalPadding: 8,
};
