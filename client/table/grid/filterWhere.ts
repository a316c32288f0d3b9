import type { Field } from '#schema/definition/Field.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { TableKit } from '../../api/TableKit.ts';
import { labelField } from '../../api/tableDocuments.ts';
import type { ColumnFilter } from './ColumnFilter.ts';

export type ColumnFilters = Readonly<Record<string, ColumnFilter>>;

type Condition = Readonly<Record<string, unknown>>;

/** The filters of the columns as the generated API takes them; what asks nothing is left out. */
export function filterWhere(kit: Pick<TableKit, 'table' | 'referred'>, filters: ColumnFilters): Condition {
  const conditions = kit.table.fields.flatMap((field) => {
    const condition = conditionOf(kit, field, filters[field.name] ?? {});
    return condition === undefined ? [] : [condition];
  });
  return conditions.length === 0 ? {} : { _and: conditions };
}

/** Names of the fields whose filter asks something. */
export function filteredFields(kit: Pick<TableKit, 'table' | 'referred'>, filters: ColumnFilters): readonly string[] {
  return kit.table.fields
    .filter((field) => conditionOf(kit, field, filters[field.name] ?? {}) !== undefined)
    .map((field) => field.name);
}

function conditionOf(
  kit: Pick<TableKit, 'table' | 'referred'>,
  field: Field,
  { text, from, to, among, empty }: ColumnFilter,
): Condition | undefined {
  if (empty !== undefined) return { [field.name]: { _isNull: empty } };
  if (among !== undefined && among.length > 0) return amongCondition(field, among);
  if (text !== undefined && text.text.trim() !== '') return textCondition(kit, field, text.how, text.text.trim());
  const range = { ...bound('_gte', field, from), ...bound('_lte', field, to) };
  return Object.keys(range).length === 0 ? undefined : { [field.name]: range };
}

function amongCondition(field: Field, among: readonly string[]): Condition {
  const values = among.filter((value) => value !== '');
  const some = [
    ...(values.length === 0 ? [] : [{ [field.name]: oneOf(field, values) }]),
    ...(among.includes('') ? [{ [field.name]: { _isNull: true } }] : []),
  ];
  const [only] = some;
  return some.length === 1 && only !== undefined ? only : { _or: some };
}

function oneOf(field: Field, values: readonly string[]): Condition {
  if (kindOf(field).graphqlList === true) return { _overlaps: values };
  if (field.kind !== 'boolean') return { _in: values };
  return values.length === 1 ? { _eq: values[0] === 'true' } : { _isNull: false };
}

/** A reference is found by what it names too. */
function textCondition(
  kit: Pick<TableKit, 'referred'>,
  field: Field,
  how: 'contains' | 'equals' | 'startsWith',
  text: string,
): Condition {
  const asked = { [how === 'contains' ? '_contains' : how === 'equals' ? '_eq' : '_startsWith']: text };
  if (kindOf(field).graphqlList === true) return { [field.name]: { _overlaps: [text] } };
  const named = (field.references ?? []).flatMap((target) => {
    const label = labelField(kit.referred.get(target.table), target.field);
    return label === undefined || target.matchAny ? [] : [{ [target.as]: { [label]: asked } }];
  });
  const own = { [field.name]: asked };
  return named.length === 0 ? own : { _or: [own, ...named] };
}

function bound(operator: '_gte' | '_lte', field: Field, text: string | undefined): Condition {
  if (text === undefined || text === '') return {};
  const scalar = kindOf(field).graphqlScalar(field);
  return { [operator]: scalar === 'Int' || scalar === 'BigInt' ? Number(text) : text };
}
