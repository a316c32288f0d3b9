import type { Check, Table } from '../definition/Table.ts';
import { aspectChanges } from './aspectChanges.ts';
import type { Aspect } from './Aspect.ts';
import type { Change } from './Change.ts';

const severities = { error: '错误（须改正）', warning: '警告（须说明）' };

const aspects: readonly Aspect<Check>[] = [
  {
    name: 'rule',
    text: ({ rule }) => rule,
    effect: (_, { severity }) => (severity === 'error' ? '规则变了：以前通过的可能不再通过' : undefined),
  },
  {
    name: 'severity',
    text: ({ severity }) => severities[severity],
    effect: (_, { severity }) => (severity === 'error' ? '以前说明即可，现在必须改正才能提交' : undefined),
  },
  { name: 'message', text: ({ message }) => message, effect: () => undefined },
];

/** What differs in checks, which are the same by their identifiers. */
export function compareChecks(
  before: readonly Check[],
  after: readonly Check[],
  table?: Pick<Table, 'no' | 'name' | 'title'>,
): readonly Change[] {
  const about = (check: Check): Pick<Change, 'subject' | 'name' | 'title' | 'table'> => ({
    subject: 'check',
    name: check.id,
    title: check.message,
    ...(table === undefined ? {} : { table: { no: table.no, name: table.name, title: table.title } }),
  });
  const earlier = new Map(before.map((check) => [check.id, check]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((check): readonly Change[] => {
      const former = earlier.get(check.id);
      if (former !== undefined) return aspectChanges(former, check, aspects, about(check));
      const isError = check.severity === 'error';
      const effect = isError ? { effect: '新的校验：不通过不能提交' } : {};
      return [{ ...about(check), act: 'added', breaking: isError, ...effect, after: check.rule }];
    }),
    ...before
      .filter(({ id }) => !later.has(id))
      .map((check): Change => ({ ...about(check), act: 'removed', breaking: false, before: check.rule })),
  ];
}
