import { parse } from 'cel-js';
import type { Expression } from './Expression.ts';
import { prepareSource } from './prepareSource.ts';
import { readCst } from './readCst.ts';
import type { RuleFault } from './RuleFault.ts';

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly faults: readonly RuleFault[] };

const mostKept = 20_000;
const kept = new Map<string, ParsedExpression>();

/**
 * Reads a rule as written; says what stands where it should not. Rules are read again and again as definitions change
 * around them, and to parse one costs more than all else that is done with it.
 */
export function parseExpression(source: string): ParsedExpression {
  const known = kept.get(source);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const parsed = parseNew(source);
  kept.set(source, parsed);
  return parsed;
}

function parseNew(source: string): ParsedExpression {
  const prepared = prepareSource(source);
  if (prepared.faults.length > 0) return { ok: false, faults: prepared.faults };
  const parsed = parse(prepared.text);
  if (!parsed.isSuccess) return { ok: false, faults: [syntaxFault(source, prepared)] };
  const faults: RuleFault[] = [];
  const expression = readCst(parsed.cst, (offset) => prepared.positions[offset] ?? source.length, faults);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, expression };
}

/** The parser names no position: the first beginning of the rule that fails before its end fails at its last token. */
function syntaxFault(source: string, prepared: ReturnType<typeof prepareSource>): RuleFault {
  let start = 0;
  for (const end of prepared.tokenEnds) {
    const parsed = parse(prepared.text.slice(0, end));
    if (!parsed.isSuccess && !failsAtEnd(parsed.errors)) {
      const word = prepared.text.slice(start, end).trim();
      const at = prepared.positions[end - word.length] ?? 0;
      return {
        code: 'ruleSyntax',
        at,
        message: `此处不应出现 “${word}”`,
        mend: '请检查前面是否缺少运算符、逗号或括号；连续比较 a < b < c 请写作 a < b && b < c',
      };
    }
    start = end;
  }
  return {
    code: 'ruleSyntax',
    at: source.length,
    message: source.trim() === '' ? '规则是空的' : '规则没有写完',
    mend: '请补全表达式，并检查括号是否成对',
  };
}

function failsAtEnd(errors: readonly string[]): boolean {
  return errors.every((error) => error.endsWith("found: ''") || error.endsWith("found --> '' <--"));
}
