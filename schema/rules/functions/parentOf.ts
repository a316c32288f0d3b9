import { lookUp } from '../lookUp.ts';
import type { RuleFunction } from '../RuleFunction.ts';

export const parentOf: RuleFunction = {
  name: 'parentOf',
  usage: 'parentOf(代码字段)，得出它的上级代码',
  parameters: [{ kinds: ['code'] }],
  result: 'text',
  looksUp: 'parent',
  evaluate: ([code, chosenBy], lookup) => lookUp(code, chosenBy, lookup),
};
