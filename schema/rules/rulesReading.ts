import type { Catalogue } from '../definition/Catalogue.ts';
import type { Definitions } from '../definition/Definitions.ts';
import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';
import { compileRule } from './compileRule.ts';
import { partsOf } from './partsOf.ts';
import { previousCatalogue } from './previousCatalogue.ts';
import type { RuleNode } from './RuleNode.ts';
import type { RuleScope } from './RuleScope.ts';

/** A rule that reads a field, and what it is for. */
export interface ReadingRule {
  readonly kind: 'requiredIf' | 'computed' | 'applies' | 'where' | 'check' | 'indicator';
  /** Table it stands in; absent where it spans tables. */
  readonly table?: string;
  /** Name of the field, check or indicator. */
  readonly name: string;
  readonly title: string;
  readonly rule: string;
}

/** Every rule of a catalogue that reads a field of it. */
export function rulesReading(field: Field, catalogue: Catalogue, definitions: Definitions): readonly ReadingRule[] {
  const previous = previousCatalogue(definitions, catalogue);
  const place = { catalogue, codeLists: catalogue.codeLists, ...(previous === undefined ? {} : { previous }) };
  return rulesOf(catalogue).filter(({ rule, scope }) => {
    const compiled = compileRule(rule, { ...place, ...scope });
    return compiled.ok && reads(compiled.rule.root, field);
  });
}

type Placed = ReadingRule & { readonly scope: Pick<RuleScope, 'table' | 'window' | 'result'> };

function rulesOf(catalogue: Catalogue): readonly Placed[] {
  const names = new Map(catalogue.tables.map((table) => [table.name, table]));
  return [
    ...catalogue.tables.flatMap((table) => rulesOfTable(table, names)),
    ...catalogue.checks.map(({ id, rule, message, table }): Placed => {
      const asked = names.get(table ?? '');
      const scope = { result: 'condition' as const, ...(asked === undefined ? {} : { table: asked }) };
      return { kind: 'check', name: id, title: message, rule, scope };
    }),
    ...catalogue.indicators.map(({ id, title, formula }): Placed => ({
      kind: 'indicator',
      name: id,
      title,
      rule: formula,
      scope: { result: 'figure' },
    })),
  ];
}

function rulesOfTable(table: Table, names: ReadonlyMap<string, Table>): readonly Placed[] {
  const own = { table: table.name };
  const source = names.get(table.rowsFrom?.table ?? '');
  return [
    ...(table.applies === undefined
      ? []
      : [
          {
            ...own,
            kind: 'applies' as const,
            name: table.name,
            title: table.title,
            rule: table.applies,
            scope: { result: 'condition' as const },
          },
        ]),
    ...(table.rowsFrom?.where === undefined || source === undefined
      ? []
      : [
          {
            ...own,
            kind: 'where' as const,
            name: table.name,
            title: table.title,
            rule: table.rowsFrom.where,
            scope: { table: source, result: 'condition' as const },
          },
        ]),
    ...table.fields.flatMap((field): readonly Placed[] => {
      const window = field.window === undefined ? {} : { window: field.window };
      const { name, title, requiredIf, computed } = field;
      return [
        ...(requiredIf === undefined
          ? []
          : [
              {
                ...own,
                kind: 'requiredIf' as const,
                name,
                title,
                rule: requiredIf,
                scope: { table, ...window, result: 'condition' as const },
              },
            ]),
        ...(computed === undefined
          ? []
          : [
              {
                ...own,
                kind: 'computed' as const,
                name,
                title,
                rule: computed,
                scope: { table, ...window, result: field },
              },
            ]),
      ];
    }),
    ...table.checks.map(({ id, rule, message }): Placed => ({
      ...own,
      kind: 'check',
      name: id,
      title: message,
      rule,
      scope: { table, result: 'condition' },
    })),
  ];
}

function reads(node: RuleNode, field: Field): boolean {
  if ((node.node === 'field' || node.node === 'recordField') && node.field === field) return true;
  return partsOf(node).some((part) => reads(part, field));
}
