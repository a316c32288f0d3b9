import { theme as antd, type ThemeConfig } from 'antd';

const shared: ThemeConfig['token'] = {
  fontSize: 14,
  borderRadius: 3,
  controlHeight: 30,
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
};

/** Compact and neutral, 14 px, little rounding: a working tool; the colours are those of `colours.css`. */
export const theme: Readonly<Record<'light' | 'dark', ThemeConfig>> = {
  light: {
    algorithm: antd.compactAlgorithm,
    token: {
      ...shared,
      colorPrimary: '#1f5fa8',
      colorLink: '#1f5fa8',
      colorError: '#b3261e',
      colorTextSecondary: '#595959',
      colorTextDescription: '#595959',
      colorTextTertiary: '#6b6b6b',
      colorTextPlaceholder: '#6b6b6b',
    },
  },
  dark: {
    algorithm: [antd.darkAlgorithm, antd.compactAlgorithm],
    token: {
      ...shared,
      colorPrimary: '#2f74c0',
      colorLink: '#82b4f0',
      colorError: '#ff9a90',
      colorText: '#e4e4e6',
      colorTextSecondary: '#b8bbc0',
      colorTextDescription: '#b8bbc0',
      colorTextTertiary: '#9da1a8',
      colorTextPlaceholder: '#9da1a8',
      colorBgBase: '#131416',
      colorBgContainer: '#1b1d20',
      colorBgElevated: '#24272b',
      colorBorder: '#50545b',
      colorBorderSecondary: '#383b41',
    },
  },
};
