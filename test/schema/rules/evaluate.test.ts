import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { RowValues } from '#schema/rows/readRow.ts';
import { compileRule } from '#schema/rules/compileRule.ts';
import { evaluate } from '#schema/rules/evaluate.ts';
import type { RuleEnvironment } from '#schema/rules/RuleEnvironment.ts';
import { orchardScope, orchardTable } from '#test/support/ruleOrchard.ts';

/** What a rule over a tree yields, numbers as text. */
function asked(source: string, tree: RowValues = {}, more: RuleEnvironment = {}): unknown {
  for (const result of ['condition', 'figure', ...orchardTable('trees').fields] as const) {
    const compiled = compileRule(source, orchardScope('trees', result));
    if (!compiled.ok && compiled.faults[0]?.code === 'ruleWrongResult') continue;
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
    const value = evaluate(compiled.rule, { this: tree, ...more });
    return value instanceof Decimal ? value.toFixed() : value;
  }
  throw new Error(`${source} fits nowhere`);
}

describe('numbers in a rule', () => {
  it.each([
    ['3 / 2', '1.5'],
    ['0.1 + 0.2', '0.3'],
    ['1-0.5', '0.5'],
    ['1 + 1.0', '2'],
    ['2 / 3', '0.6666666667'],
    ['-2 / 3', '-0.6666666667'],
    ['1 / 20000000000', '0.0000000001'],
    ['1 / 0', null],
    ['7 % 3', '1'],
    ['-7 % 3', '-1'],
    ['7 % 0', null],
    ['ceil(2.1)', '3'],
    ['-(1 + 2) * 4', '-12'],
    ['12345678901234.999999 * 12345678901234.999999', '152415787532399036859833867.197530000001'],
  ])('%s is %s', (source, value) => {
    expect(asked(source)).toBe(value);
  });
});

describe('emptiness in a rule', () => {
  it.each([
    ['this.early > 3', null],
    ['this.early > 3 && false', false],
    ['this.early > 3 && true', null],
    ['this.early > 3 || true', true],
    ['this.early > 3 || false', null],
    ['!(this.early > 3)', null],
    ['has(this.early)', false],
    ['has(this.late)', true],
    ['has(this.pests)', false],
    ['has(this.remark)', false],
    ['total(this.early, this.late)', '5'],
    ['total(this.early, this.height)', null],
    ['this.late / this.height', null],
    ['this.early > 3 ? 1 : 2', null],
    ['this.late > 3 ? 1 : 2', '1'],
    ['this.early in [1, 2]', null],
    ['this.late in [1, this.early, 5]', true],
    ['"A" in this.pests', null],
    ['last.early > 1', null],
    ['external("yearbook", "trees") > 1', null],
    ['lastYear.record(orchardProfile).area', null],
  ])('%s is %s', (source, value) => {
    expect(asked(source, { early: null, late: 5, pests: [], remark: '' })).toBe(value);
  });
});

describe('values of a row in a rule', () => {
  const tree: RowValues = {
    fruit: '11',
    plantedOn: '2000-02-29',
    graftedIn: '2001-10',
    firstCrop: 2004,
    height: '3.25',
    healthy: true,
    remark: '老树𠮷A',
    pests: ['B'],
  };
  it.each([
    ['age(this.plantedOn, window.start)', '22'],
    ['age(this.plantedOn, window.end)', '23'],
    ['year(this.plantedOn) == this.firstCrop - 4', true],
    ['month(this.plantedOn) < this.graftedIn', true],
    ['addYears(this.plantedOn, 1)', '2001-02-28'],
    ['addYears(this.plantedOn, 4)', '2004-02-29'],
    ['addYears(this.graftedIn, -1)', '2000-10'],
    ['window.year', '2023'],
    ['label(this.fruit) == "苹果树"', true],
    ['parentOf(this.fruit) == "1"', true],
    ['this.fruit in ["12", "21"]', false],
    ['"B" in this.pests', true],
    ['this.pests.size()', '1'],
    ['size(this.pests)', '1'],
    ['size(this.remark)', '4'],
    ['substring(this.remark, 1, 3)', '树𠮷'],
    ['substring(this.remark, 9)', null],
    ['matches(this.remark, "^老.{2}[A-Z]$")', true],
    ['matches(this.remark, "\\\\d")', false],
    ['this.healthy', true],
    ['this.height * 2', '6.5'],
    ['within(this.height, 3, 0.25)', true],
    ['within(this.height, 3, 0.24)', false],
    ['collection.academicYear == "2022-2023"', true],
    ['"￿" < "𠮷"', true],
  ])('%s is %s', (source, value) => {
    expect(asked(source, tree, { academicYear: '2022-2023' })).toBe(value);
  });
});

describe('other rows in a rule', () => {
  const pickings: readonly RowValues[] = [
    { pickingNo: 'p1', treeNo: 'T1', kilograms: '2.5', sold: true, pickedOn: '2022-10-01' },
    { pickingNo: 'p2', treeNo: 'T1', kilograms: '3', sold: null, pickedOn: '2022-09-05' },
    { pickingNo: 'p3', treeNo: 'T2', kilograms: null, sold: false, pickedOn: null },
  ];
  const environment: RuleEnvironment = {
    rows: (table) => (table === 'pickings' ? pickings : table === 'orchardProfile' ? [{ area: '12.50' }] : []),
    lastYear: { rows: (table) => (table === 'orchardProfile' ? [{ area: '10' }] : []) },
    last: { early: 7 },
    external: (source, name) => (source === 'yearbook' && name === 'trees' ? '31' : null),
  };
  it.each([
    ['rows(pickings).size()', '3'],
    ['size(rows(pickings))', '3'],
    ['rows(pickings).filter(p, p.sold).size()', '1'],
    ['rows(pickings).filter(p, p.treeNo == this.treeNo).map(p, p.kilograms).sum()', '5.5'],
    ['rows(pickings).map(p, p.kilograms).avg()', '2.75'],
    ['rows(pickings).map(p, p.kilograms).size()', '2'],
    ['rows(pickings).map(p, p.pickedOn).min()', '2022-09-05'],
    ['rows(pickings).map(p, p.kilograms).max()', '3'],
    ['rows(pickings).map(p, p.treeNo).distinct().size()', '2'],
    ['rows(trees).map(t, t.early).sum()', null],
    ['rows(pickings).exists(p, p.sold)', true],
    ['rows(pickings).all(p, p.sold)', false],
    ['rows(pickings).filter(p, p.treeNo == "T1").all(p, p.sold)', true],
    ['rows(trees).all(t, t.early > 5)', true],
    ['this.treeNo in rows(pickings).map(p, p.treeNo)', true],
    ['"T9" in rows(pickings).map(p, p.treeNo)', false],
    ['rows(pickings).filter(p, rows(pickings).exists(q, q.kilograms > p.kilograms)).size()', '1'],
    ['record(orchardProfile).area', '12.5'],
    ['record(orchardProfile).area - lastYear.record(orchardProfile).area', '2.5'],
    ['last.early', '7'],
    ['external("yearbook", "trees")', '31'],
  ])('%s is %s', (source, value) => {
    expect(asked(source, { treeNo: 'T1' }, environment)).toBe(value);
  });
});
