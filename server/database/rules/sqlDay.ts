import type { RuleNode } from '#schema/rules/RuleNode.ts';

/** A date, or the first day of a year-month. */
export function sqlDay(sql: string, node: RuleNode | undefined): string {
  return node?.type.kind === 'yearMonth' ? `((${sql}) || '-01')::date` : sql;
}
