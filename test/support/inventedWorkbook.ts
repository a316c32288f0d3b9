import fc from 'fast-check';
import type { PropertyFile } from '#schema/definition/TableFile.ts';
import type { DefinitionWorkbook } from '#server/workbooks/definitions/DefinitionWorkbook.ts';

/** Texts as people write them, and as nobody should. */
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('花圃', '是否灌溉', '面积（㎡）', '第一行\n第二行', '甲、乙；丙', '1', '01', 'true'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"引号"', ' 空格 ', '', '\t', '_x0041_', '=1+1', '{"a":1}', 'A\r\nB', '\u{1f331}', '-'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/).filter((found) => found !== 'constructor');
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const origin = fc.oneof(
  fc.constantFrom('notice', 'public', 'inferred'),
  fc.record({ kind: fc.constantFrom('notice', 'public'), source: text }, { requiredKeys: ['kind'] }),
);
const bound = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  text,
  fc.record({ window: fc.constantFrom('start', 'end') }),
);
const codeList = fc.oneof(
  name,
  fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
  fc.record({
    by: name,
    lists: fc.dictionary(fc.constantFrom('1', '2'), fc.oneof(name, names), { noNullPrototype: true }),
  }),
  fc.record(
    {
      list: fc.oneof(name, names),
      parentFrom: name,
      only: fc.array(text, { minLength: 1 }),
      except: names,
      open: fc.boolean(),
    },
    { requiredKeys: ['list', 'only'] },
  ),
);
const target = fc.record(
  {
    table: name,
    field: name,
    as: name,
    match: fc.constant('any'),
    allow: fc.array(text, { minLength: 1, maxLength: 3 }),
    missing: fc.constantFrom('warning', 'ignore'),
  },
  { requiredKeys: ['table', 'field'] },
);
const reference = fc.oneof(
  target,
  fc.record({ anyOf: fc.array(target, { minLength: 2, maxLength: 3 }), allow: names }, { requiredKeys: ['anyOf'] }),
);

const property = fc.record(
  {
    type: fc.constantFrom('string', 'integer', 'number', 'boolean', 'array'),
    title: text,
    description: text,
    format: fc.constantFrom('date', 'year-month', 'year', 'id-number', 'credit-code', 'phone', 'email', 'uri', 'isbn'),
    pattern: text,
    minLength: fc.nat(),
    maxLength: fc.nat(),
    minimum: bound,
    maximum: bound,
    default: fc.oneof(text, fc.integer(), fc.boolean()),
    items: fc.record(
      { type: fc.constant('string'), title: text, codeList, reference, pattern: text, maxLength: fc.nat() },
      { requiredKeys: ['type'] },
    ),
    requiredIf: text,
    decimals: fc.oneof(fc.nat(10), fc.record({ stored: fc.nat(10), shown: fc.nat(10) })),
    unit: text,
    codeList,
    reference,
    copies: fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })),
    computed: text,
    typed: fc.constant('ifEmpty'),
    window: name,
    privacy: fc.constantFrom('personal', 'sensitive'),
    renamedFrom: name,
    carry: fc.boolean(),
    evidence: fc.boolean(),
    display: fc.record(
      { group: text, order: fc.integer(), width: fc.constantFrom('s', 'm', 'l', 'full'), widget: text },
      { requiredKeys: [] },
    ),
    origin,
    // A keyword that the sheet has never heard of.
    unheard: fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  },
  { requiredKeys: ['type', 'title'] },
) as unknown as fc.Arbitrary<PropertyFile>;

const check = fc.record(
  {
    id: name,
    rule: text,
    severity: fc.constantFrom('error', 'warning'),
    fields: fc.array(text, { maxLength: 3 }),
    message: text,
    examples: fc.record({ pass: fc.constant([{ a: 1 }]), fail: fc.constant([{ a: '2' }]) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['id', 'rule', 'severity', 'fields', 'message'] },
);

function table(catalogue: string) {
  return fc
    .record({
      title: text,
      description: fc.option(text, { nil: undefined }),
      facts: fc.record(
        {
          no: text,
          name,
          layer: fc.constantFrom('source', 'basic', 'special'),
          group: text,
          shape: fc.constantFrom('record', 'list'),
          grain: text,
          key: fc.array(text, { maxLength: 3 }),
          keyScope: fc.constantFrom('collection', 'submission'),
          window: text,
          indexes: fc.array(fc.array(text, { maxLength: 2 }), { maxLength: 2 }),
          follows: fc.oneof(text, fc.array(text, { maxLength: 2 })),
          rowsOf: name,
          rowsFrom: fc.oneof(text, fc.record({ table: text, where: text })),
          applies: text,
          evidence: fc.boolean(),
          references: fc.constant([{ as: 'a', table: 'b', by: { c: { const: '无' } } }]),
          carry: fc.boolean(),
          printedNo: text,
          origin,
        },
        { requiredKeys: ['no', 'name', 'layer', 'group', 'shape', 'grain', 'window'] },
      ),
      properties: fc.dictionary(name, property, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
      checks: fc.option(fc.array(check, { maxLength: 2 }), { nil: undefined }),
      all: fc.boolean(),
      hasSchema: fc.boolean(),
    })
    .map(({ title, description, facts, properties, checks, all, hasSchema }) => ({
      ...(hasSchema ? { $schema: '../../../schema/table-definition.schema.json' } : {}),
      $id: `${catalogue}/${facts.name}`,
      title,
      ...(description === undefined ? {} : { description }),
      type: 'object',
      table: facts,
      properties,
      ...(all ? { required: Object.keys(properties) } : {}),
      ...(checks === undefined ? {} : { checks }),
    }));
}

/** Catalogues nobody has seen, as a workbook holds them: every keyword and type, and texts of all sorts. */
export const inventedWorkbook: fc.Arbitrary<DefinitionWorkbook> = fc
  .record({
    tables: fc.uniqueArray(table('meadow-2031'), { maxLength: 3, selector: ({ table: { name: own } }) => own }),
    checks: fc.uniqueArray(check, { maxLength: 2, selector: ({ id }) => id }),
    indicators: fc.array(
      fc.record(
        {
          id: name,
          title: text,
          formula: text,
          unit: text,
          decimals: fc.nat(10),
          by: fc.array(text, { maxLength: 2 }),
          direction: fc.constantFrom('min', 'max'),
          qualified: fc.oneof(
            fc.integer(),
            fc.constant(null),
            fc.dictionary(fc.constantFrom('A', 'B', '甲 乙'), fc.oneof(fc.integer(), fc.constant(null)), {
              noNullPrototype: true,
            }),
          ),
          limited: fc.integer(),
          source: text,
          description: text,
        },
        { requiredKeys: ['id', 'title', 'formula'] },
      ),
      { maxLength: 2 },
    ),
    windows: fc.dictionary(
      name,
      fc.record(
        { title: text, start: text, end: text, at: fc.constantFrom('start', 'end') },
        { requiredKeys: ['title', 'start', 'end'] },
      ),
      { noNullPrototype: true, maxKeys: 3 },
    ),
    groups: fc.array(text, { maxLength: 3 }),
    title: text,
    codeLists: fc.uniqueArray(
      fc.record({
        id: name,
        title: text,
        codes: fc.array(
          fc.record(
            {
              code: text,
              label: text,
              labelEn: text,
              parent: text,
              aliases: fc.array(text, { minLength: 1, maxLength: 2 }),
              note: text,
              from: fc.integer(),
              to: fc.integer(),
            },
            { requiredKeys: ['code', 'label'] },
          ),
          { minLength: 1, maxLength: 4 },
        ),
        origin,
      }),
      { maxLength: 2, selector: ({ id }) => id },
    ),
  })
  .map(({ windows, groups, title, ...rest }) => ({
    catalogue: {
      $schema: '../../schema/catalogue.schema.json',
      id: 'meadow-2031',
      title,
      year: 2031,
      name: 'meadow2031',
      family: 'meadow',
      windows,
      layers: ['basic'],
      groups,
    },
    ...rest,
  })) as unknown as fc.Arbitrary<DefinitionWorkbook>;
