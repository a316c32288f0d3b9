import type { zhCN } from './zhCN.ts';

export const en: typeof zhCN = {
  undo: 'Undo',
};
