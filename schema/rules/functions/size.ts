import { ExactDecimal } from '../decimals.ts';
import type { RuleFunction } from '../RuleFunction.ts';

/** Characters of a text. Of rows and lists `size` is told by the macro of that name. */
export const size: RuleFunction = {
  name: 'size',
  usage: 'size(文字)、size(多值字段) 或 rows(表).size()',
  parameters: [{ kinds: ['text'] }],
  result: 'number',
  evaluate: ([text]) => new ExactDecimal([...String(text)].length),
};
