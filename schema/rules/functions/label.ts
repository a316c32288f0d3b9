import { lookUp } from '../lookUp.ts';
import type { RuleFunction } from '../RuleFunction.ts';

export const label: RuleFunction = {
  name: 'label',
  usage: 'label(代码字段)，得出它的名称',
  parameters: [{ kinds: ['code'] }],
  result: 'text',
  looksUp: 'label',
  evaluate: ([code, chosenBy], lookup) => lookUp(code, chosenBy, lookup),
};
