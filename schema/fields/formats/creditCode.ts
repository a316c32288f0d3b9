import type { TextFormat } from './TextFormat.ts';

/** A unified social credit code, GB 32100: its alphabet has no I, O, S, V, Z. */
export const creditCode: TextFormat = {
  name: 'credit-code',
  pattern: '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$',
  example: '91350100M000100Y43',
  canonical: (text) => text.toUpperCase(),
};
