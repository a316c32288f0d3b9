import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import { roles, type Role } from '#schema/review/Role.ts';
import { tablePolicy, type TablePolicy } from '#server/policies/tablePolicy.ts';
import type { RowCondition } from '#server/policies/RowCondition.ts';
import type { HeldRole, Viewer } from '#server/policies/Viewer.ts';
import { readFixtures } from '../../support/readFixtures.ts';
import { tableIn } from '../../support/tableIn.ts';

const definitions = await readFixtures('harbour');
const [read] = definitions.catalogues;
const [plan] = definitions.plans;
if (read === undefined || plan === undefined) throw new Error('The harbour has no catalogue or plan');

/** The harbour, with a pier's name personal and its depth sensitive. */
const catalogue: Catalogue = {
  ...read,
  tables: read.tables.map((table) =>
    table.name === 'piers' ? { ...table, fields: table.fields.map(withPrivacy) } : table,
  ),
};

function withPrivacy(field: Field): Field {
  if (field.name === 'pierName') return { ...field, privacy: 'personal' };
  return field.name === 'depth' ? { ...field, privacy: 'sensitive' } : field;
}

/** D02 helps the harbours to fill their calls. */
const assisted: Plan = {
  ...plan,
  duties: plan.duties.map((duty) => (duty.table === 'calls' ? { ...duty, assists: ['D02'] } : duty)),
};

function viewer(...held: readonly HeldRole[]): Viewer {
  return { personId: 7, staffNo: 'P7', name: '领航', school: 1, roles: held, mustChangePassword: false };
}

function policy(held: readonly HeldRole[], table: string, run: Plan | undefined = plan): TablePolicy {
  return tablePolicy(viewer(...held), catalogue, run, tableIn(catalogue, table));
}

function one(role: Role, department?: string): HeldRole[] {
  return [department === undefined ? { role } : { role, department }];
}

const all = { kind: 'all' } as const;
const sent = { kind: 'sent' } as const;
const east = { kind: 'departments', departments: ['C01'] } as const;
const own = { kind: 'ownRows', field: 'pilotNo', staffNo: 'P7' } as const;
const personal = ['pilotNo', 'captainPass'];

describe('a table that two colleges fill, one office reviews, and whose rows are somebody’s own', () => {
  it.each<[string, HeldRole[], readonly RowCondition[], readonly string[]]>([
    ['an administrator', one('administrator'), [], personal],
    ['a maintainer', one('maintainer'), [], personal],
    ['the quality office', one('qualityOffice'), [all], ['captainPass']],
    ['a collector of a college', one('collector', 'C01'), [east], []],
    [
      'a collector of both',
      [...one('collector', 'C02'), ...one('collector', 'C01')],
      [{ kind: 'departments', departments: ['C01', 'C02'] }],
      [],
    ],
    ['a collector of another office', one('collector', 'D02'), [], personal],
    ['a collector of the reviewing office', one('collector', 'D01'), [], personal],
    ['a reviewer of a college', one('reviewer', 'C01'), [east], []],
    ['a reviewer of the reviewing office', one('reviewer', 'D01'), [all], []],
    ['a reviewer of another office', one('reviewer', 'D02'), [], personal],
    ['a teacher', one('teacher'), [own], []],
    ['an analyst', one('analyst'), [sent], personal],
    ['a leader', one('leader'), [sent], personal],
    ['nobody in particular', [], [], personal],
  ])('opens to %s', (_, held, rows, masked) => {
    expect(policy(held, 'calls')).toEqual({ rows, masked, unmasked: {}, lookup: undefined });
  });

  it('opens all it is filled with to a collector who assists', () => {
    const both = { kind: 'departments', departments: ['C01', 'C02'] };
    expect(policy(one('collector', 'D02'), 'calls', assisted).rows).toEqual([both]);
  });

  it('opens to no collector where the plan does not name it, or there is none', () => {
    const without = { ...plan, duties: plan.duties.filter((duty) => duty.table !== 'calls') };
    expect(policy(one('collector', 'C01'), 'calls', without).rows).toEqual([]);
    expect(
      tablePolicy(viewer(...one('collector', 'C01')), catalogue, undefined, tableIn(catalogue, 'calls')).rows,
    ).toEqual([]);
  });
});

describe('several roles', () => {
  it('show a field in the rows of the role that shows it, in no other', () => {
    expect(policy([...one('analyst'), ...one('collector', 'C01')], 'calls')).toEqual({
      rows: [sent, east],
      masked: ['pilotNo', 'captainPass'],
      unmasked: { pilotNo: [east], captainPass: [east] },
      lookup: undefined,
    });
    expect(policy([...one('qualityOffice'), ...one('collector', 'C01'), ...one('teacher')], 'calls')).toEqual({
      rows: [all],
      masked: ['captainPass'],
      unmasked: { captainPass: [east, own] },
      lookup: undefined,
    });
  });
});

describe('looking up', () => {
  it('gives who fills a referring table the key, what is copied and the label, a sensitive field never', () => {
    expect(policy(one('collector', 'C01'), 'piers')).toEqual({
      rows: [],
      masked: ['depth'],
      unmasked: {},
      lookup: ['pierCode', 'pierName'],
    });
  });

  it.each<[string, HeldRole[], readonly string[] | undefined]>([
    ['a teacher whose own rows refer to it', one('teacher'), ['pierCode', 'pierName']],
    ['a reviewer of a referring table', one('reviewer', 'C02'), ['pierCode', 'pierName']],
    ['a collector of nothing that refers to it', one('collector', 'D02'), undefined],
    ['an analyst', one('analyst'), undefined],
    ['an administrator', one('administrator'), undefined],
  ])('is for %s', (_, held, lookup) => {
    expect(policy(held, 'piers').lookup).toEqual(lookup);
  });
});

describe('a personal key', () => {
  it('is seen by those who may see the row; a sensitive one is not', () => {
    const calls = tableIn(catalogue, 'calls');
    const analyst = viewer(...one('analyst'));
    expect(tablePolicy(analyst, catalogue, plan, { ...calls, key: ['pilotNo'] }).masked).toEqual(['captainPass']);
    expect(tablePolicy(analyst, catalogue, plan, { ...calls, key: ['captainPass'] }).masked).toEqual(personal);
  });
});

interface Row {
  readonly department: string;
  readonly sent: boolean;
  readonly own: boolean;
}

function holds(condition: RowCondition, row: Row): boolean {
  if (condition.kind === 'departments') return condition.departments.includes(row.department);
  if (condition.kind === 'ownRows') return row.own;
  return condition.kind === 'all' || row.sent;
}

/** Whether a statement that carries the policy shows a field of a row. */
function shown(given: TablePolicy, field: string, row: Row): boolean {
  if (given.lookup?.includes(field) === true) return true;
  if (!given.rows.some((condition) => holds(condition, row))) return false;
  return !given.masked.includes(field) || (given.unmasked[field] ?? []).some((condition) => holds(condition, row));
}

describe('any set of roles', () => {
  const held = fc.record({ role: fc.constantFrom(...roles), department: fc.constantFrom('D01', 'D02', 'C01', 'C02') });
  const row = fc.record({
    department: fc.constantFrom('D01', 'D02', 'C01', 'C02'),
    sent: fc.boolean(),
    own: fc.boolean(),
  });
  const run = fc.constantFrom<Plan | undefined>(plan, assisted);

  it('shows exactly what one of its roles shows', () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 4 }), row, run, (several, each, asRun) => {
        for (const table of catalogue.tables) {
          const together = policy(several, table.name, asRun);
          const apart = several.map((role) => policy([role], table.name, asRun));
          for (const field of table.fields)
            expect([field.name, shown(together, field.name, each)]).toEqual([
              field.name,
              apart.some((alone) => shown(alone, field.name, each)),
            ]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
