import type { Catalogue } from '../definition/Catalogue.ts';
import type { Field } from '../definition/Field.ts';
import { present } from '../definition/present.ts';
import type { Table } from '../definition/Table.ts';
import { aspectChanges } from './aspectChanges.ts';
import type { Change } from './Change.ts';
import { codeListText, compareCodes, isEmpty, offeredCodes } from './compareCodes.ts';
import { fieldAspects } from './fieldAspects.ts';
import type { FormerTable } from './matchTables.ts';

interface Side {
  readonly before: Catalogue;
  readonly after: Catalogue;
}

/** What differs in the fields of a table and of those it comes from. Notes the fields that go on in `kept`. */
export function compareFields(
  table: Table,
  formers: readonly FormerTable[],
  side: Side,
  kept: Set<Field>,
): readonly Change[] {
  const pairs = new Map<Field, Field>();
  for (const field of table.fields)
    for (const former of formers) {
      const found = former.table.fields.find(({ name }) => name === former.fieldName(field));
      if (found !== undefined && !pairs.has(field)) pairs.set(field, found);
      if (found !== undefined) kept.add(found);
    }
  const guessed = guessRenamed(table, formers, pairs, side);
  for (const [field, former] of guessed) {
    pairs.set(field, former);
    kept.add(former);
  }
  const changes = table.fields.flatMap((field) => {
    const former = pairs.get(field);
    return former === undefined ? added(table, field) : compareField(table, field, former, side, guessed.has(field));
  });
  return [...changes, ...movedFields(table, formers, pairs)];
}

/** In two versions of one catalogue nothing says that a field was renamed but that its title stays. */
function guessRenamed(
  table: Table,
  formers: readonly FormerTable[],
  pairs: ReadonlyMap<Field, Field>,
  { before, after }: Side,
): ReadonlyMap<Field, Field> {
  if (before.id !== after.id) return new Map();
  const taken = new Set(pairs.values());
  const left = formers.flatMap((former) => former.table.fields).filter((field) => !taken.has(field));
  const fresh = table.fields.filter((field) => !pairs.has(field));
  return new Map(
    fresh.flatMap((field): readonly (readonly [Field, Field])[] => {
      const same = left.filter(({ title, kind }) => title === field.title && kind === field.kind);
      const alike = fresh.filter(({ title, kind }) => title === field.title && kind === field.kind);
      return same.length === 1 && alike.length === 1 && same[0] !== undefined ? [[field, same[0]]] : [];
    }),
  );
}

function about(table: Table, field: Field): Pick<Change, 'subject' | 'table' | 'name' | 'title'> {
  const { no, name, title } = table;
  return { subject: 'field', table: { no, name, title }, name: field.name, title: field.title };
}

function added(table: Table, field: Field): readonly Change[] {
  const effect = field.required && isAsked(field) ? '新的必填字段：提交前必须填写' : undefined;
  return [{ ...about(table, field), act: 'added', breaking: effect !== undefined, ...present({ effect }) }];
}

export function removedField(table: Table, field: Field): Change {
  return {
    ...about(table, field),
    act: 'removed',
    breaking: true,
    effect: '不再填报：上年的值仍可查看，用到它的查询、模板要改',
  };
}

function isAsked(field: Field): boolean {
  return field.copies === undefined && field.computed === undefined;
}

function compareField(table: Table, field: Field, former: Field, side: Side, guessed: boolean): readonly Change[] {
  const renamed: readonly Change[] =
    field.name === former.name
      ? []
      : [
          {
            ...about(table, field),
            act: 'renamed',
            breaking: true,
            effect: guessed
              ? '按标题认出，定义中没有说明：已存的值留在原来的名称下，不会自动转到新名称'
              : '名称变了：值照常结转，用到旧名称的查询、模板要改',
            before: former.name,
            after: field.name,
            ...(guessed ? { guessed: true } : {}),
          },
        ];
  return [
    ...renamed,
    ...aspectChanges(former, field, fieldAspects, about(table, field)),
    ...compareChoice(table, field, former, side),
  ];
}

/** Where the choice itself differs; what differs in a list that both use is told once, with the list. */
function compareChoice(table: Table, field: Field, former: Field, { before, after }: Side): readonly Change[] {
  const texts = { before: codeListText(former), after: codeListText(field) };
  if (texts.before === texts.after) return [];
  const codes = compareCodes(offeredCodes(former, before), offeredCodes(field, after));
  const effect =
    texts.after === undefined
      ? undefined
      : texts.before === undefined
        ? '从此只能从代码表中选取'
        : codes.removed.length > 0
          ? '有的代码不再使用：结转时按名称找新代码，找不到的留空并标出'
          : codes.relabelled.length > 0
            ? '有的代码换了名称：请核对含义是否相同'
            : undefined;
  return [
    {
      ...about(table, field),
      act: 'changed',
      aspect: 'codeList',
      breaking: effect !== undefined,
      ...present({ effect, ...texts }),
      ...(isEmpty(codes) ? {} : { codes }),
    },
  ];
}

function movedFields(
  table: Table,
  formers: readonly FormerTable[],
  pairs: ReadonlyMap<Field, Field>,
): readonly Change[] {
  const [former] = formers;
  if (formers.length !== 1 || former === undefined) return [];
  const kept = new Set(pairs.values());
  const before = former.table.fields.filter((field) => kept.has(field));
  const after = table.fields.flatMap((field) => pairs.get(field) ?? []);
  if (before.every((field, at) => field === after[at])) return [];
  const { no, name, title } = table;
  return [
    { subject: 'table', act: 'changed', breaking: false, table: { no, name, title }, name, title, aspect: 'order' },
  ];
}
