import type { FaultReport } from '../definition/faults/FaultReport.ts';
import { ruleFaults } from '../definition/faults/ruleFaults.ts';
import type { CatalogueDraft, Drafts } from '../definition/linting/Drafts.ts';
import { pointer } from '../issues/pointer.ts';
import { compileTable } from '../rules/compileTable.ts';
import { rulePlace } from './rulePlace.ts';

/** Fields computed from each other of the same row must end at fields that are typed. */
export function lintComputed(catalogue: CatalogueDraft, drafts: Drafts, report: FaultReport): void {
  const place = rulePlace(catalogue, drafts);
  for (const { table, path } of catalogue.tables) {
    if (table.fields.every((field) => field.computed === undefined)) continue;
    const sources = new Map(compileTable(table, place).computed.map(({ field, rule }) => [field.name, rule.fields]));
    const done = new Set<string>();
    const follow = (name: string, way: readonly string[]): void => {
      const start = way.indexOf(name);
      if (start >= 0) {
        const cycle = [...way.slice(start), name].join(' → ');
        report.add(
          ruleFaults.computedCycle,
          { file: path, pointer: pointer('properties', name, 'computed') },
          { path: cycle },
        );
      } else if (!done.has(name)) {
        for (const next of sources.get(name) ?? []) follow(next, [...way, name]);
        done.add(name);
      }
    };
    for (const name of sources.keys()) follow(name, []);
  }
}
