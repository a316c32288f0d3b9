import { Decimal } from 'decimal.js';
import type { CodeList } from '../definition/CodeList.ts';
import type { CodeListChoice } from '../definition/Field.ts';
import { codesOf } from './codesOf.ts';
import type { RuleFault } from './RuleFault.ts';
import type { RuleNode } from './RuleNode.ts';
import type { RuleKind } from './RuleType.ts';

const dated: readonly RuleKind[] = ['year', 'date', 'yearMonth'];

/** A year written out would be wrong next year: it may not be compared with a year, a month or a date. */
export function literalYear(left: RuleNode, right: RuleNode): RuleFault | undefined {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (!dated.includes(one.type.kind) || other.node !== 'constant' || dated.includes(other.type.kind)) continue;
    const { value } = other;
    const isYear = value instanceof Decimal && value.isInteger() && value.gte(1900) && value.lte(2100);
    const isDate = typeof value === 'string' && other.type.kind === 'text';
    if (isYear || isDate)
      return {
        code: 'ruleLiteralYear',
        at: other.at,
        message: `规则中不能写具体的年份或日期：${isYear ? value.toFixed() : String(value)}`,
        mend: '请用 window.start、window.end、window.year 或 year(…)，例如 addYears(window.end, -5)',
      };
  }
  return undefined;
}

/** A code or a label that is written out must stand in the list it is compared with. */
export function wrongLiteral(
  left: RuleNode,
  right: RuleNode,
  codeLists: ReadonlyMap<string, CodeList>,
): RuleFault | undefined {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const { choice } = one.type.kind === 'list' ? (one.type.element ?? one.type) : one.type;
    if (choice === undefined || other.node !== 'constant' || typeof other.value !== 'string') continue;
    const fault = wrongCode(choice, one.type.isLabel === true, other.value, codeLists);
    if (fault !== undefined) return { at: other.at, ...fault };
  }
  return undefined;
}

function wrongCode(
  choice: CodeListChoice,
  isLabel: boolean,
  value: string,
  codeLists: ReadonlyMap<string, CodeList>,
): Omit<RuleFault, 'at'> | undefined {
  const codes = codesOf(choice, codeLists);
  if (codes.length === 0) return undefined;
  const lists = ('lists' in choice ? choice.lists : Object.values(choice.byCode).flat()).join('、');
  const asCode = codes.find((code) => code.code === value);
  const asLabel = codes.find((code) => code.label === value);
  if (isLabel) {
    if (asLabel !== undefined) return undefined;
    return {
      code: 'ruleUnknownLabel',
      message: `代码表 ${lists} 中没有名称 “${value}”`,
      mend:
        asCode === undefined
          ? `可用的名称如：${codes
              .slice(0, 6)
              .map((code) => code.label)
              .join('、')}`
          : `“${value}” 是代码，它的名称是 “${asCode.label}”`,
    };
  }
  if (asCode !== undefined) return undefined;
  return {
    code: 'ruleUnknownCode',
    message: `代码表 ${lists} 中没有代码 “${value}”`,
    mend:
      asLabel === undefined
        ? `可用的代码如：${codes
            .slice(0, 6)
            .map((code) => `${code.code} ${code.label}`)
            .join('、')}`
        : `“${value}” 是名称：请写代码 "${asLabel.code}"，或写作 label(…) == "${value}"`,
  };
}
