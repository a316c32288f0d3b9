import type { RuleNode } from '#schema/rules/RuleNode.ts';

/**
 * The SQL of a function of the language, of what it is given. Where something given is NULL it must yield NULL,
 * unless the function takes empties.
 */
export type FunctionSql = (given: readonly string[], call: Extract<RuleNode, { node: 'call' }>) => string;
