import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { formatDefinition } from '#schema/definition/formatDefinition.ts';
import { inventedFields, type FilledField } from './inventedFields.ts';
import { inventedWords } from './inventedWords.ts';

export interface InventedCatalogue {
  readonly files: readonly DefinitionFile[];
  readonly id: string;
  /** GraphQL field of the catalogue. */
  readonly name: string;
  readonly units: { readonly name: string; readonly heading: string; readonly type: string };
  readonly record: { readonly name: string; readonly heading: string; readonly fields: readonly FilledField[] };
  readonly visits: { readonly name: string; readonly type: string };
}

/** A catalogue that nobody has seen, with every keyword and every kind of field; the same for the same seed. */
export function inventedCatalogue(seed: number): InventedCatalogue {
  const { random, word, title } = inventedWords(seed);
  const year = 2031 + random(8);
  const family = word();
  const [id, before] = [`${family}-${year}`, `${family}-${year - 1}`];
  const [units, profile, shares, visits] = [`${word()}s`, word(), word(), `${word()}s`];
  const [kind, place, extra] = [word(), word(), word()];
  const labels = Array.from({ length: 6 }, title);
  const group = title();
  const named = (name: string): string => `${name}${title()}`;

  const table = (facts: object): object => ({
    window: 'year',
    layer: 'basic',
    group,
    origin: { kind: 'public', source: title() },
    ...facts,
  });
  const unitFields = {
    unitCode: { type: 'string', title: named('号'), pattern: '^[A-Z][0-9]{1,3}$', maxLength: 4, origin: 'notice' },
    unitName: { type: 'string', title: named('名'), maxLength: 20, display: { width: 'm', order: 1 } },
  };
  const [codeLabel, otherLabel] = [labels[0] ?? '', labels[1] ?? ''];
  const { scalars, fields } = inventedFields({ random, title, year, kind, codeLabel });
  const headings = { units: title(), profile: title(), shares: title(), visits: title() };
  const json: Readonly<Record<string, object>> = {
    [`code-lists/${kind}.json`]: {
      id: kind,
      title: title(),
      standard: `GB/T ${random(9999)}`,
      origin: 'public',
      includes: [extra],
      codes: [
        { code: '1', label: codeLabel, labelEn: 'one', aliases: [title()], note: title() },
        { code: '2', label: otherLabel, parent: '1', to: year },
        { code: '3', label: labels[2], parent: '1', from: year + 1 },
      ],
    },
    [`code-lists/${extra}.json`]: {
      id: extra,
      title: title(),
      origin: { kind: 'notice', source: title() },
      codes: [{ code: 'X', label: labels[3] }],
    },
    [`code-lists/${place}.json`]: {
      id: place,
      title: title(),
      codes: [
        { code: 'P', label: labels[4] },
        { code: 'P1', label: labels[5], parent: 'P' },
      ],
    },
    [`${before}/catalogue.json`]: {
      id: before,
      title: title(),
      year: year - 1,
      name: `${family}${year - 1}`,
      family,
      layers: ['basic'],
      groups: [group],
      windows: { year: { title: title(), start: `${year - 1}-01-01`, end: `${year - 1}-12-31` } },
    },
    [`${before}/tables/1.1-${units}.json`]: {
      $id: `${before}/${units}`,
      title: headings.units,
      type: 'object',
      table: table({ no: '1.1', name: units, shape: 'list', grain: title(), key: ['unitCode'] }),
      properties: { unitCode: unitFields.unitCode, oldName: { type: 'string', title: named('旧') } },
      required: ['unitCode'],
    },
    [`${id}/catalogue.json`]: {
      id,
      title: title(),
      description: title(),
      year,
      name: `${family}${year}`,
      family,
      layers: ['source', 'basic', 'special'],
      groups: [group, title()],
      schoolGroup: `${profile}.kind`,
      windows: {
        year: { title: title(), start: `${year}-01-01`, end: `${year}-12-31` },
        earlier: { title: title(), start: `${year - 1}-01-01`, end: `${year - 1}-12-31`, at: 'end' },
      },
    },
    [`${id}/tables/1.1-${units}.json`]: {
      $id: `${id}/${units}`,
      title: headings.units,
      type: 'object',
      table: table({
        no: '1.1',
        name: units,
        layer: 'source',
        shape: 'list',
        grain: title(),
        key: ['unitCode'],
        keyScope: 'collection',
        indexes: [['-unitName']],
        follows: `${before}/${units}`,
        evidence: true,
        printedNo: '1.l',
        unchanged: 'keep',
        carry: [`${before}/${units}`],
      }),
      properties: {
        unitCode: unitFields.unitCode,
        unitName: { ...unitFields.unitName, renamedFrom: 'oldName' },
        size: { type: 'number', decimals: 1, minimum: 0, title: named('积'), unit: '㎡', carry: false },
        visited: {
          type: 'integer',
          title: named('访'),
          computed: `rows(${visits}).filter(v, v.unitCode == this.unitCode).size()`,
        },
      },
      required: ['unitCode', 'unitName'],
    },
    [`${id}/tables/1.2-${profile}.json`]: {
      $id: `${id}/${profile}`,
      title: headings.profile,
      description: title(),
      type: 'object',
      table: table({ no: '1.2', name: profile, shape: 'record', grain: title() }),
      properties: {
        ...scalars,
        kinds: { type: 'array', title: named('多'), items: { type: 'string', codeList: place } },
        papers: { type: 'array', title: named('件'), evidence: true },
        worth: { type: 'number', decimals: 2, title: named('总'), computed: 'total(this.heads, this.price)' },
      },
      required: ['words', 'heads'],
      checks: [
        {
          id: 'heads-few',
          rule: 'this.heads <= 4500',
          severity: 'warning',
          fields: ['heads'],
          message: '人数偏多，请说明',
          examples: { pass: [{ heads: 3 }], fail: [{ heads: 4600 }] },
        },
        {
          id: 'identity-sum',
          rule: 'idChecksum(this.identity)',
          severity: 'error',
          fields: ['identity'],
          message: '证件号的校验码不正确，请核对',
        },
      ],
    },
    [`${id}/tables/1.3-${shares}.json`]: {
      $id: `${id}/${shares}`,
      title: headings.shares,
      type: 'object',
      table: table({ no: '1.3', name: shares, shape: 'record', grain: title(), applies: `record(${profile}).open` }),
      properties: {
        eastCount: { type: 'integer', title: named('东'), minimum: 0, maximum: 99 },
        westCount: { type: 'integer', title: named('西'), minimum: 0, maximum: 99 },
      },
    },
    [`${id}/tables/2.1-${visits}.json`]: {
      $id: `${id}/${visits}`,
      title: headings.visits,
      type: 'object',
      table: table({
        no: '2.1',
        name: visits,
        layer: 'special',
        shape: 'list',
        grain: title(),
        key: ['visitNo'],
        keyScope: 'submission',
        rowsOf: 'visitor',
        references: [{ as: 'home', table: units, by: { unitCode: 'unitCode' }, missing: 'ignore' }],
        rowsFrom: { table: units, where: 'this.size > 1', by: { unitCode: 'unitCode' } },
      }),
      properties: {
        visitNo: { type: 'string', title: named('次'), maxLength: 9 },
        visitor: { type: 'string', title: named('客'), maxLength: 20, privacy: 'personal' },
        unitCode: {
          type: 'string',
          title: named('处'),
          maxLength: 4,
          reference: { table: units, field: 'unitCode', as: 'unit', allow: ['Z0'], missing: 'warning' },
        },
        unitName: { type: 'string', title: named('称'), maxLength: 20, copies: ['unit.unitName'], typed: 'ifEmpty' },
        alsoCodes: {
          type: 'array',
          title: named('另'),
          items: { type: 'string', reference: { table: units, field: 'unitCode', as: 'also' } },
        },
        either: {
          type: 'string',
          title: named('或'),
          reference: {
            anyOf: [
              { table: units, field: 'unitCode', as: 'oneUnit' },
              { table: visits, field: 'visitNo', as: 'otherVisit' },
            ],
          },
        },
        sort: { type: 'string', title: named('种'), codeList: { list: kind, only: ['1', 'X'] }, default: '1' },
        spot: { type: 'string', title: named('点'), codeList: { by: 'sort', lists: { '1': place, X: [extra] } } },
        corner: { type: 'string', title: named('角'), codeList: { list: place, parentFrom: 'spot' } },
        rest: { type: 'string', title: named('余'), codeList: { list: kind, except: ['2'] } },
        both: { type: 'string', title: named('双'), codeList: [place, extra] },
      },
      required: ['visitNo'],
    },
    [`${id}/checks.json`]: {
      checks: [
        {
          id: 'some-units',
          rule: `rows(${units}).size() > 0`,
          severity: 'error',
          fields: [`${units}.unitCode`],
          message: '至少填报一行，请补充',
        },
      ],
    },
    [`${id}/indicators.json`]: {
      indicators: [
        {
          id: 'heads-per-unit',
          title: title(),
          formula: `record(${profile}).heads / rows(${units}).size()`,
          unit: '人',
          decimals: 1,
          by: [`${units}.unitCode`],
          direction: 'max',
          qualified: { A: 18, B: null },
          limited: 22,
          source: title(),
        },
      ],
    },
    [`plans/${family}-plan.json`]: {
      id: `${family}-plan`,
      title: title(),
      catalogue: id,
      departments: [
        { code: 'D01', name: title(), kind: 'office' },
        { code: 'C01', name: title(), kind: 'college' },
        { code: 'Z01', name: title(), kind: 'centre' },
      ],
      phases: [
        { id: 'source', title: title(), opens: `${year}-09-01`, closes: `${year}-09-05`, layers: ['source'] },
        { id: 'all', title: title(), opens: `${year}-09-01`, closes: `${year}-09-30`, layers: ['basic', 'special'] },
      ],
      review: [
        { level: 'department', title: title() },
        { level: 'office', title: title(), due: `${year}-09-28` },
      ],
      duties: [
        { table: units, fills: ['D01'], reviews: ['D01'], due: `${year}-09-05`, ask: 'D01' },
        { table: profile, fills: ['D01'], reviews: ['D01'] },
        {
          table: shares,
          parts: [
            { fills: ['D01'], reviews: ['D01'], fields: ['east*'] },
            { fills: ['C01'], reviews: ['D01'], fields: ['westCount'] },
          ],
        },
        { table: visits, fills: { kind: 'college', plus: ['D01'] }, reviews: ['D01'], assists: ['Z01'] },
      ],
      core: [profile],
      signatures: { office: [title()] },
      daily: { tables: [visits], review: ['department'] },
      networks: [],
    },
  };
  const capital = `${family[0]?.toUpperCase()}${family.slice(1)}${year}`;
  const typeOf = (name: string): string => `${capital}${name[0]?.toUpperCase()}${name.slice(1)}`;
  return {
    files: Object.entries(json).map(([path, content]) => ({ path, text: formatDefinition(content) })),
    id,
    name: `${family}${year}`,
    units: { name: units, heading: `1.1 ${headings.units}`, type: typeOf(units) },
    record: { name: profile, heading: `1.2 ${headings.profile}`, fields },
    visits: { name: visits, type: typeOf(visits) },
  };
}
