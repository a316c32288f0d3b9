import { readPattern } from '../../definition/readPattern.ts';
import type { RuleFunction } from '../RuleFunction.ts';

const compiled = new Map<string, RegExp>();

/** Whether the pattern fits somewhere in the text; `^` and `$` bind it to the ends. */
export const matches: RuleFunction = {
  name: 'matches',
  usage: 'matches(文字, "正则表达式")',
  parameters: [{ kinds: ['text'] }, { kinds: ['text'], literal: true }],
  result: 'boolean',
  refuses([, pattern]) {
    const read = readPattern(String(pattern));
    return read.ok ? undefined : `正则表达式第 ${read.at + 1} 个字符处不可用：${read.reason}`;
  },
  evaluate: ([text, pattern]) => patternOf(String(pattern)).test(String(text)),
};

function patternOf(source: string): RegExp {
  let pattern = compiled.get(source);
  if (pattern === undefined) {
    const read = readPattern(source);
    if (!read.ok) throw new Error(`Pattern ${source}: ${read.reason}`);
    pattern = read.javascript;
    compiled.set(source, pattern);
  }
  return pattern;
}
