import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import type { Table } from '#schema/definition/Table.ts';
import { departmentsOf } from './departmentsOf.ts';
import { dutyOf } from './dutyOf.ts';
import { holds } from './holds.ts';
import { lookupFields } from './lookupFields.ts';
import type { RowCondition } from './RowCondition.ts';
import type { TokenScope, Viewer } from './Viewer.ts';

/** What one viewer may see of one table. Every statement carries it. */
export interface TablePolicy {
  /** One must hold; empty: no row is visible. */
  readonly rows: readonly RowCondition[];
  /** Fields that are not shown: null in the answer, named in `_row.masked`. */
  readonly masked: readonly string[];
  /**
   * Exceptions from `masked`: the field is shown in rows for which one of the conditions holds, as in the rows of the
   * viewer's own department among those of all. Who leaves them out shows less, never more.
   */
  readonly unmasked: Readonly<Record<string, readonly RowCondition[]>>;
  /** Of all other rows of the collection only these fields may be seen; `undefined`: the other rows are invisible. */
  readonly lookup: readonly string[] | undefined;
}

/** Rows that a role opens, and the most private fields it shows in them. */
interface Grant {
  readonly rows: RowCondition;
  readonly shows: 'public' | 'personal' | 'sensitive';
}

const depth = { public: 0, personal: 1, sensitive: 2 } as const;

/** What a viewer may see of a table. README.md of this folder says it in words, role by role. */
export function tablePolicy(viewer: Viewer, catalogue: Catalogue, plan: Plan | undefined, table: Table): TablePolicy {
  const policy = personPolicy(viewer, catalogue, plan, table);
  return viewer.token === undefined ? policy : tokenPolicy(viewer.token, table, policy);
}

/** What a token shows of what its person may see. */
function tokenPolicy(token: TokenScope, table: Table, policy: TablePolicy): TablePolicy {
  if (token.tables?.includes(table.id) === false) return { rows: [], masked: [], unmasked: {}, lookup: undefined };
  if (token.showsPersonal) return policy;
  const masked = table.fields.filter((field) => privacyOf(table, field) !== 'public').map((field) => field.name);
  const lookup = policy.lookup?.filter((name) => !masked.includes(name));
  return { ...policy, masked, unmasked: {}, lookup };
}

function personPolicy(viewer: Viewer, catalogue: Catalogue, plan: Plan | undefined, table: Table): TablePolicy {
  const grants = grantsOf(viewer, plan, table);
  const rows = distinct(grants.map((grant) => grant.rows));
  const seesAll = rows.some((condition) => condition.kind === 'all');
  const lookup = seesAll ? undefined : lookupFields(viewer, catalogue, plan, table);
  const masked: string[] = [];
  const unmasked: Record<string, readonly RowCondition[]> = {};
  for (const field of table.fields) {
    const privacy = privacyOf(table, field);
    // What may be looked up in every row is no secret in any.
    if (privacy === 'public' || lookup?.includes(field.name) === true) continue;
    const showing = grants.filter((grant) => depth[grant.shows] >= depth[privacy]).map((grant) => grant.rows);
    if (showing.some((condition) => condition.kind === 'all')) continue;
    if (showing.length > 0 && showing.length === grants.length) continue;
    masked.push(field.name);
    if (showing.length > 0) unmasked[field.name] = distinct(showing);
  }
  return { rows: seesAll ? [{ kind: 'all' }] : rows, masked, unmasked, lookup };
}

function grantsOf(viewer: Viewer, plan: Plan | undefined, table: Table): readonly Grant[] {
  const duty = dutyOf(plan, table.name);
  const filling = duty?.parts.flatMap((part) => part.fills) ?? [];
  const reviewing = duty?.parts.flatMap((part) => part.reviews) ?? [];
  const collecting = departmentsOf(viewer, 'collector');
  const assists = duty?.assists.some((department) => collecting.includes(department)) === true;
  const filled = filling.filter((department) => assists || collecting.includes(department));
  const reviewerOf = departmentsOf(viewer, 'reviewer');
  const ownReviewed = filling.filter((department) => reviewerOf.includes(department));

  const grants: Grant[] = [];
  if (holds(viewer, 'qualityOffice')) grants.push({ rows: { kind: 'all' }, shows: 'personal' });
  if (reviewing.some((department) => reviewerOf.includes(department)))
    grants.push({ rows: { kind: 'all' }, shows: 'sensitive' });
  if (filled.length > 0) grants.push({ rows: ofDepartments(filled), shows: 'sensitive' });
  if (ownReviewed.length > 0) grants.push({ rows: ofDepartments(ownReviewed), shows: 'sensitive' });
  if (holds(viewer, 'teacher') && table.rowsOf !== undefined)
    grants.push({ rows: { kind: 'ownRows', field: table.rowsOf, staffNo: viewer.staffNo }, shows: 'sensitive' });
  if (holds(viewer, 'analyst') || holds(viewer, 'leader')) grants.push({ rows: { kind: 'sent' }, shows: 'public' });
  return grants;
}

/** A key that is personal is seen by those who may see the row. */
function privacyOf(table: Table, field: Field): Grant['shows'] {
  if (field.privacy === 'personal' && table.key.includes(field.name)) return 'public';
  return field.privacy ?? 'public';
}

function ofDepartments(departments: readonly string[]): RowCondition {
  return { kind: 'departments', departments: [...new Set(departments)].toSorted() };
}

/** Each condition once, in a fixed order, the departments of all in one: equal policies are equal values. */
function distinct(conditions: readonly RowCondition[]): readonly RowCondition[] {
  const departments = conditions.flatMap((one) => (one.kind === 'departments' ? one.departments : []));
  const result: RowCondition[] = [];
  for (const kind of ['all', 'sent'] as const) if (conditions.some((one) => one.kind === kind)) result.push({ kind });
  if (departments.length > 0) result.push(ofDepartments(departments));
  const own = conditions.find((one) => one.kind === 'ownRows');
  if (own !== undefined) result.push(own);
  return result;
}
