import type { TextFormat } from './TextFormat.ts';

export const email: TextFormat = {
  name: 'email',
  pattern: '^[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}$',
  example: 'name@example.edu.cn',
};
