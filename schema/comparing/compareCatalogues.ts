import type { Catalogue, Window } from '../definition/Catalogue.ts';
import type { Field } from '../definition/Field.ts';
import { movedByYears } from '../definition/movedByYears.ts';
import type { Table } from '../definition/Table.ts';
import { aspectChanges } from './aspectChanges.ts';
import type { Aspect } from './Aspect.ts';
import type { Change } from './Change.ts';
import { compareChecks } from './compareChecks.ts';
import { compareCodeLists } from './compareCodeLists.ts';
import { compareFields, removedField } from './compareFields.ts';
import { compareIndicators } from './compareIndicators.ts';
import { type FormerTable, matchTables } from './matchTables.ts';
import { tableAspects } from './tableAspects.ts';

const aspects: readonly Aspect<Catalogue>[] = [
  { name: 'title', text: ({ title }) => title, effect: () => undefined },
  { name: 'groups', text: ({ groups }) => groups.join('、'), effect: () => undefined },
  { name: 'layers', text: ({ layers }) => layers.join('、'), effect: () => undefined },
];

/**
 * All that differs between two catalogues, or two versions of one. `between` are the catalogues that stand between them
 * in the years: tables are followed through them.
 */
export function compareCatalogues(
  before: Catalogue,
  after: Catalogue,
  between: readonly Catalogue[] = [],
): readonly Change[] {
  const matched = matchTables(before, after, between);
  const kept = new Set<Field>();
  const successors = Map.groupBy(
    [...matched].flatMap(([table, formers]) => formers.map((former) => ({ table, former: former.table }))),
    ({ former }) => former,
  );
  const changes = after.tables.flatMap((table) =>
    compareTable(table, matched.get(table) ?? [], { before, after }, kept),
  );
  return [
    ...aspectChanges(before, after, aspects, { subject: 'catalogue', name: after.id, title: after.title }),
    ...compareWindows(before, after),
    ...changes,
    ...before.tables.flatMap((table): readonly Change[] => {
      const [successor] = successors.get(table) ?? [];
      if (successor === undefined) return [removedTable(table)];
      return table.fields.filter((field) => !kept.has(field)).map((field) => removedField(successor.table, field));
    }),
    ...[...successors].flatMap(([former, into]) => (into.length < 2 ? [] : [divided(former, into)])),
    ...compareCodeLists(before, after),
    ...compareChecks(before.checks, after.checks),
    ...compareIndicators(before.indicators, after.indicators),
  ];
}

function about({ no, name, title }: Table): Pick<Change, 'subject' | 'table' | 'name' | 'title'> {
  return { subject: 'table', table: { no, name, title }, name, title };
}

function compareTable(
  table: Table,
  formers: readonly FormerTable[],
  side: { readonly before: Catalogue; readonly after: Catalogue },
  kept: Set<Field>,
): readonly Change[] {
  const [former] = formers;
  if (former === undefined)
    return [{ ...about(table), act: 'added', breaking: false, after: `${table.fields.length} 个字段` }];
  const renamed: readonly Change[] =
    formers.length > 1
      ? [
          {
            ...about(table),
            act: 'changed',
            aspect: 'merged',
            breaking: true,
            effect: '由几张表合并而成：按字段名结转，请核对',
            before: formers.map(({ table: { no, title } }) => `${no} ${title}`).join('、'),
          },
        ]
      : former.table.name === table.name
        ? []
        : [
            {
              ...about(table),
              act: 'renamed',
              breaking: true,
              effect: '名称变了：用到旧名称的查询、脚本要改',
              before: former.table.name,
              after: table.name,
              ...(former.guessed === undefined ? {} : { guessed: true as const }),
            },
          ];
  return [
    ...renamed,
    ...(formers.length > 1 ? [] : aspectChanges(former.table, table, tableAspects, about(table))),
    ...compareFields(table, formers, side, kept),
    ...compareChecks(
      formers.flatMap((one) => one.table.checks),
      table.checks,
      table,
    ),
  ];
}

function removedTable(table: Table): Change {
  return {
    ...about(table),
    act: 'removed',
    breaking: true,
    effect: '不再填报：上年的数据仍可查看，用到它的查询、脚本要改',
    before: `${table.fields.length} 个字段`,
  };
}

function divided(former: Table, into: readonly { readonly table: Table }[]): Change {
  return {
    ...about(former),
    act: 'changed',
    aspect: 'divided',
    breaking: true,
    effect: '分成了几张表：各表按字段名结转，请核对',
    after: into.map(({ table: { no, title } }) => `${no} ${title}`).join('、'),
  };
}

/** Windows that have moved with the year are as they were. */
function compareWindows(before: Catalogue, after: Catalogue): readonly Change[] {
  const years = after.year - before.year;
  const names = new Set([...Object.keys(before.windows), ...Object.keys(after.windows)]);
  return [...names].flatMap((name): readonly Change[] => {
    const earlier = before.windows[name];
    const later = after.windows[name];
    if (windowText(earlier, years) === windowText(later, 0)) return [];
    const texts = { before: windowText(earlier, 0), after: windowText(later, 0) };
    const isBreaking = earlier !== undefined;
    return [
      {
        subject: 'catalogue',
        act: earlier === undefined ? 'added' : later === undefined ? 'removed' : 'changed',
        aspect: 'window',
        breaking: isBreaking,
        ...(isBreaking ? { effect: '统计口径的起止变了，用它的各表与上年不可直接相比' } : {}),
        name,
        title: later?.title ?? earlier?.title ?? name,
        ...(texts.before === undefined ? {} : { before: texts.before }),
        ...(texts.after === undefined ? {} : { after: texts.after }),
      },
    ];
  });
}

function windowText(window: Window | undefined, years: number): string | undefined {
  if (window === undefined) return undefined;
  const { title, start, end, at } = window;
  const instant = at === undefined ? '' : `，时点取${at === 'start' ? '起日' : '止日'}`;
  return `${title} ${movedByYears(start, years)} 至 ${movedByYears(end, years)}${instant}`;
}
