import type { TextFormat } from './TextFormat.ts';

/** An address on the web; Chinese characters in it are fine. */
export const uri: TextFormat = {
  name: 'uri',
  pattern: '^(http|https|ftp)://[^\\s<>"/?#]+([/?#][^\\s<>"]*)?$',
  example: 'https://www.example.edu.cn/',
};
