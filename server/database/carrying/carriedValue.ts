import type { Field } from '#schema/definition/Field.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { literal } from '#schema/fields/postgresCheck.ts';
import type { Conversion, FieldCarry } from '#schema/carrying/FieldCarry.ts';

/** Alias of the earlier row in a statement that carries rows over. */
export const formerAlias = 'f';

/** What a field takes over from the earlier row, in its own type; NULL where nothing, or where the value does not convert. */
export function carriedValue(carry: FieldCarry): string {
  const type = kindOf(carry.field).postgresType(carry.field) ?? 'text';
  if (!('conversion' in carry)) return `null::${type}`;
  const source = sourceColumn(carry.from);
  const { conversion } = carry;
  switch (conversion.kind) {
    case 'words':
      return inWords(conversion, source, { from: carry.from, to: carry.field });
    case 'shorten':
      return `left(${source}::text, ${conversion.characters})::${type}`;
    case 'scale':
      return exactNumber(`(${source}::numeric * ${conversion.factor})`, type);
    default:
      return kindOf(carry.from).postgresType(carry.from) === type ? source : exactNumber(`${source}::numeric`, type);
  }
}

export function sourceColumn(field: Field): string {
  return `${formerAlias}."${snakeCase(field.name)}"`;
}

/** A number where the type holds it to the last digit. */
function exactNumber(number: string, type: string): string {
  const decimal = /^numeric\((\d+),\s*(\d+)\)$/.exec(type);
  if (decimal === null) {
    const largest = type === 'bigint' ? '9007199254740991' : '2147483647';
    return `case when ${number} = trunc(${number}) and abs(${number}) <= ${largest} then ${number}::${type} end`;
  }
  const [, digits = '20', places = '0'] = decimal;
  const most = `1e${Number(digits) - Number(places)}`;
  return `case when ${number} = round(${number}, ${places}) and abs(${number}) < ${most} then ${number}::${type} end`;
}

function inWords(
  { words }: Extract<Conversion, { kind: 'words' }>,
  source: string,
  { from, to }: { readonly from: Field; readonly to: Field },
): string {
  const map = `${literal(JSON.stringify(Object.fromEntries(words)))}::jsonb`;
  const mapped = (word: string): string =>
    words.size === 0 ? word : `case when ${map} ? ${word} then ${map} ->> ${word} else ${word} end`;
  const isList = kindOf(from).graphqlList === true;
  if (isList && kindOf(to).graphqlList === true)
    return `(select array_agg(word order by place) from (
      select ${mapped('x.word')} as word, min(x.place) as place from unnest(${source}) with ordinality x(word, place) group by 1
    ) words where word is not null)`;
  const one = isList
    ? `case when cardinality(${source}) = 1 then ${mapped(`(${source})[1]`)} end`
    : mapped(from.kind === 'boolean' ? `${source}::text` : source);
  if (to.kind === 'boolean') return `case ${one} when 'true' then true when 'false' then false end`;
  return kindOf(to).graphqlList === true ? `array_remove(array[${one}], null)` : one;
}
