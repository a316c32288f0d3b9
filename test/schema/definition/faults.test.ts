import { describe, expect, it } from 'vitest';
import { allFaults } from '#schema/definition/faults/allFaults.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { catalogueCases } from './cases/catalogueCases.ts';
import { codeListCases } from './cases/codeListCases.ts';
import { demonstrationCases } from './cases/demonstrationCases.ts';
import type { FaultCase } from './cases/FaultCase.ts';
import { fileCases } from './cases/fileCases.ts';
import { keyCases } from './cases/keyCases.ts';
import { nameCases } from './cases/nameCases.ts';
import { phaseCases } from './cases/phaseCases.ts';
import { planCases } from './cases/planCases.ts';
import { referenceCases } from './cases/referenceCases.ts';
import { ruleCases } from './cases/ruleCases.ts';
import { shapeCases } from './cases/shapeCases.ts';
import { valueCases } from './cases/valueCases.ts';
import { type Changes, gardenFiles } from './gardenFiles.ts';

const cases: readonly FaultCase[] = [
  ...fileCases,
  ...shapeCases,
  ...nameCases,
  ...catalogueCases,
  ...keyCases,
  ...referenceCases,
  ...codeListCases,
  ...valueCases,
  ...ruleCases,
  ...planCases,
  ...phaseCases,
  ...demonstrationCases,
];

function faultsOf(changes: Changes) {
  const read = lintDefinitions(gardenFiles(changes));
  return read.ok ? [] : read.faults;
}

describe('sound definitions', () => {
  it('have no fault', () => {
    expect(faultsOf({})).toEqual([]);
  });
});

describe('a fault of a definition', () => {
  it.each(cases)('$code at $file $pointer says what is wrong and how to mend it', ({ changes, ...expected }) => {
    const told = faultsOf(changes).map(({ line: _line, column: _column, ...fault }) => fault);
    expect(told).toEqual([expected]);
  });

  it('has a case here whatever its kind', () => {
    const kinds = Object.values(allFaults).flatMap((family) => Object.keys(family));
    expect(kinds.toSorted()).toEqual([...new Set(cases.map(({ code }) => code))].toSorted());
  });
});

describe('several faults', () => {
  const beds = 'garden-2023/tables/1.2-beds.json';

  it('are told all at once, in the order of files and lines', () => {
    const faults = faultsOf({
      'code-lists/soil.json': '{',
      [beds]: { table: { window: 'yaer', group: '园' }, properties: { bedName: { maxLenght: 3 } } },
      'plans/garden-plan.json': { core: ['bed'] },
    });
    expect(faults.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'code-lists/soil.json:1:2 notJson',
      'garden-2023/tables/1.2-beds.json:9:5 unknownGroup',
      'garden-2023/tables/1.2-beds.json:15:5 unknownWindow',
      'garden-2023/tables/1.2-beds.json:29:7 unknownKeyword',
      'plans/garden-plan.json:87:5 planTableMissing',
    ]);
  });

  it('do not follow from a file that could not be read', () => {
    expect(faultsOf({ [beds]: '{ "table": ' }).map(({ file, code }) => [file, code])).toEqual([[beds, 'notJson']]);
  });

  it('do not follow from a property that could not be read', () => {
    const faults = faultsOf({ [beds]: { properties: { bedCode: { type: 'text' } } } });
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/properties/bedCode/type', 'notAllowedValue'],
    ]);
  });

  it('tell a misspelt keyword once, not also as missing', () => {
    const faults = faultsOf({ [beds]: { table: { window: null, windw: 'year' } } });
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([['/table/windw', 'unknownKeyword']]);
  });
});
