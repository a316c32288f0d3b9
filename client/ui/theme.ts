import { theme as antd, type ThemeConfig } from 'antd';

/** Compact and neutral, 14 px, little rounding: a working tool. */
export const theme: ThemeConfig = {
  algorithm: antd.compactAlgorithm,
  token: {
    fontSize: 14,
    borderRadius: 3,
    colorPrimary: '#1f5fa8',
    colorLink: '#1f5fa8',
    colorTextSecondary: '#595959',
    colorTextDescription: '#595959',
    colorTextTertiary: '#6b6b6b',
    controlHeight: 30,
    fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
};
