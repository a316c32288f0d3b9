import { sameMeaning } from '#schema/definition/sameMeaning.ts';
import type { PropertyFile } from '#schema/definition/TableFile.ts';
import { flatOrigin, roundOrigin } from './originCells.ts';

type Json = Readonly<Record<string, unknown>>;

/** The types that a person chooses from, and what they are in a definition. */
export const fieldTypes: Readonly<Record<string, Json>> = {
  文本: { type: 'string' },
  整数: { type: 'integer' },
  小数: { type: 'number' },
  '是/否': { type: 'boolean' },
  日期: { type: 'string', format: 'date' },
  年月: { type: 'string', format: 'year-month' },
  年份: { type: 'integer', format: 'year' },
  身份证号: { type: 'string', format: 'id-number' },
  统一社会信用代码: { type: 'string', format: 'credit-code' },
  电话: { type: 'string', format: 'phone' },
  电子邮箱: { type: 'string', format: 'email' },
  网址: { type: 'string', format: 'uri' },
  ISBN: { type: 'string', format: 'isbn' },
  多个值: { type: 'array', items: { type: 'string' } },
  文件: { type: 'array' },
};

/** Keywords that stand on the entries of an array. */
const ofItems = ['codeList', 'reference', 'pattern', 'maxLength'] as const;

export interface FlatField {
  /** Name of the type; absent where the property has none of the usual forms and stands as JSON. */
  readonly type?: string;
  /** The property with its members side by side, as the columns name them. */
  readonly flat: Json;
}

/** A property as one row holds it; what the columns cannot say comes back unchanged in `flat`. */
export function flatField(property: PropertyFile, required: boolean): FlatField {
  const { type, format, items, ...rest } = property;
  const hasItems = items?.type === 'string';
  const found = Object.entries(fieldTypes).find(
    ([, form]) =>
      form['type'] === type &&
      form['format'] === format &&
      (type !== 'array' || (form['items'] !== undefined) === hasItems),
  );
  if (found === undefined || (type === 'array' && items !== undefined && !hasItems)) return whole(property, required);
  const { type: _string, ...ofEach } = items ?? {};
  const lifted: Record<string, unknown> = {};
  const leftItems: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(ofEach))
    if (ofItems.includes(name as 'pattern') && !Object.hasOwn(rest, name)) lifted[name] = value;
    else leftItems[name] = value;
  if (hasItems && ofItems.some((name) => Object.hasOwn(rest, name))) return whole(property, required);
  const { codeList, reference, origin, ...flat } = { ...rest, ...lifted } as Readonly<Record<string, unknown>>;
  const made: FlatField = {
    type: found[0],
    flat: {
      ...flat,
      ...(Object.keys(leftItems).length === 0 ? {} : { items: leftItems }),
      ...(codeList === undefined
        ? {}
        : { codes: typeof codeList === 'string' || Array.isArray(codeList) ? { list: codeList } : codeList }),
      ...(reference === undefined ? {} : { target: reference }),
      ...flatOrigin(origin),
      ...(required ? { required: true } : {}),
    },
  };
  const back = roundField(made.type ?? '', made.flat);
  return sameMeaning(back.property, property) && back.required === required ? made : whole(property, required);
}

function whole(property: PropertyFile, required: boolean): FlatField {
  return { flat: { property, ...(required ? { required: true } : {}) } };
}

/** The property that a row means. */
export function roundField(type: string, row: Json): { readonly property: PropertyFile; readonly required: boolean } {
  const { property: written, required, items, codes, target, origin, ...rest } = row;
  if (written !== undefined) return { property: written as PropertyFile, required: required === true };
  const form = fieldTypes[type] ?? {};
  const { list, ...choice } = (codes ?? {}) as Json;
  const codeList =
    codes === undefined
      ? undefined
      : Object.keys(choice).length === 0
        ? list
        : { ...(list === undefined ? {} : { list }), ...choice };
  const members: Record<string, unknown> = {
    ...rest,
    ...(codeList === undefined ? {} : { codeList }),
    ...(target === undefined ? {} : { reference: target }),
    ...roundOrigin(origin),
  };
  if (form['items'] === undefined)
    return {
      property: ordered({ ...form, ...members, ...(items === undefined ? {} : { items }) }),
      required: required === true,
    };
  const each: Record<string, unknown> = { type: 'string', ...(items as Json | undefined) };
  for (const name of ofItems) {
    if (!Object.hasOwn(members, name)) continue;
    each[name] = members[name];
    delete members[name];
  }
  return { property: ordered({ ...form, ...members, items: each }), required: required === true };
}

const order = [
  'type',
  'title',
  'description',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'decimals',
  'minimum',
  'maximum',
  'unit',
  'default',
  'items',
  'codeList',
  'reference',
  'copies',
  'computed',
  'typed',
  'requiredIf',
  'window',
  'privacy',
  'renamedFrom',
  'carry',
  'evidence',
  'display',
  'origin',
];

/** Members in the order in which definitions are read. */
function ordered(property: Json): PropertyFile {
  const names = [
    ...order.filter((name) => Object.hasOwn(property, name)),
    ...Object.keys(property).filter((name) => !order.includes(name)),
  ];
  return Object.fromEntries(names.map((name) => [name, property[name]]));
}
