import { gql, type DocumentNode } from '@apollo/client';
import type { Table } from '#schema/definition/Table.ts';
import { capitalised } from '#schema/derived/names.ts';
import { optionLabelField } from '#schema/derived/optionLabelField.ts';
import { fillerOf } from '#schema/rows/fillerOf.ts';
import { submissionStates } from '#schema/review/SubmissionState.ts';
import type { TableKit } from './TableKit.ts';

/** The client sees rows in every state; analysts see what is sent. */
const allStates = `[${submissionStates.join(', ')}]`;

function typeName(kit: TableKit): string {
  return capitalised(kit.catalogue) + capitalised(kit.table.name);
}

/** Every field of a row, and what the rows are called that its references name. */
function rowSelection(kit: TableKit): string {
  const names = kit.table.fields.map(({ kind, name }) =>
    kind === 'files' ? `${name} { id name mediaType size uploadedAt }` : name,
  );
  const { table } = kit;
  const evidence = table.evidence || table.fields.some((field) => field.evidence && field.kind !== 'files');
  const files = evidence ? 'files { id field name mediaType size uploadedAt }' : '';
  return `_row { id revision masked ${carriedFacts(kit)} ${files} } ${[...names, ...referredNames(kit), lastSelection(kit)].join(' ')}`;
}

/** What becomes of a row that was brought over from last year. */
function carriedFacts({ table }: TableKit): string {
  return table.carriedFrom.length === 0 ? '' : 'carried emptied';
}

/** Last year's values, under this year's names. */
function lastSelection({ lastFields = [] }: TableKit): string {
  return lastFields.length === 0 ? '' : `_last { ${lastFields.join(' ')} }`;
}

/** What of a stored row its sender does not know: what the system fills in, and what the referred rows are called. */
function unknownSelection(kit: TableKit): string {
  const names = kit.table.fields.flatMap((field) =>
    fillerOf(field) === undefined || field.kind === 'files' ? [] : [field.name],
  );
  return `_row { id revision masked ${carriedFacts(kit)} } ${[...names, ...referredNames(kit)].join(' ')}`;
}

function referredNames({ table, referred }: TableKit): readonly string[] {
  const references = table.fields.flatMap((field) =>
    (field.references ?? []).flatMap((target) => {
      const label = labelField(referred.get(target.table), target.field);
      return field.kind === 'references' || target.matchAny || label === undefined ? [] : [`${target.as} { ${label} }`];
    }),
  );
  return [...new Set(references)];
}

/** The field that names a referred row to people, beside its key. */
export function labelField(table: Table | undefined, key: string): string | undefined {
  const name = table === undefined ? undefined : optionLabelField(table)?.name;
  return name === key ? undefined : name;
}

/** Rows of one submission in pages; the one row of a record. */
export function readDocument(kit: TableKit): DocumentNode {
  const { catalogue, table } = kit;
  if (table.shape === 'record')
    return gql(`query ${capitalised(table.name)}Row($collection: ID) {
    ${catalogue}(collection: $collection) { ${table.name}(states: ${allStates}) { ${rowSelection(kit)} } }
  }`);
  const type = typeName(kit);
  return gql(`query ${capitalised(table.name)}Rows($collection: ID, $submission: ID, $where: ${type}Where, $orderBy: [${type}Order!], $limit: Int, $offset: Int) {
    ${catalogue}(collection: $collection) {
      ${table.name}(where: $where, orderBy: $orderBy, limit: $limit, offset: $offset, states: ${allStates}, submission: $submission) {
        totalCount
        nodes { ${rowSelection(kit)} }
      }
    }
  }`);
}

/** `asks` is what is answered of the stored rows: all, or what their sender does not know. */
export function saveDocument(kit: TableKit, asks: 'all' | 'unknown'): DocumentNode {
  const type = typeName(kit);
  const row = rowSelection(kit);
  return gql(`mutation Save${type}($submission: ID!, $rows: [${type}Change!]!, $delivery: ID!) {
    answer: save${type}(submission: $submission, rows: $rows, delivery: $delivery) {
      saved { ${asks === 'all' ? row : unknownSelection(kit)} }
      refused { id code issues { code field details } current { ${row} } }
    }
  }`);
}

export function deleteDocument(kit: TableKit): DocumentNode {
  const type = typeName(kit);
  return gql(`mutation Delete${type}($submission: ID!, $rows: [RowRevision!]!, $delivery: ID!) {
    answer: delete${type}(submission: $submission, rows: $rows, delivery: $delivery) {
      deleted
      refused { id code issues { code field details } current { ${rowSelection(kit)} } }
    }
  }`);
}

/** Rows of a table that a reference may name, found by key or name. */
export function lookupDocument(kit: TableKit, table: Table, key: string): DocumentNode {
  const label = labelField(table, key);
  const filters = [key, label].flatMap((name) => (name === undefined ? [] : [`{ ${name}: { _contains: $text } }`]));
  return gql(`query LookUp${capitalised(table.name)}($collection: ID, $text: String!) {
    ${kit.catalogue}(collection: $collection) {
      ${table.name}(where: { _or: [${filters.join(', ')}] }, orderBy: [{ ${key}: ASC }], limit: 50, offset: 0, states: ${allStates}) {
        nodes { ${[key, label].filter((name) => name !== undefined).join(' ')} }
      }
    }
  }`);
}

/** All rows of a table that references name, in pages: their keys and what they are called. */
export function referredDocument(kit: TableKit, table: Table, key: string): DocumentNode {
  const names = [key, labelField(table, key)].filter((name) => name !== undefined);
  return gql(`query Referred${capitalised(table.name)}($collection: ID, $limit: Int, $offset: Int) {
    ${kit.catalogue}(collection: $collection) {
      ${table.name}(orderBy: [{ ${key}: ASC }], limit: $limit, offset: $offset, states: ${allStates}) {
        totalCount
        nodes { ${names.join(' ')} }
      }
    }
  }`);
}

/** Rows of a table that texts name exactly, by key or by what they are called. */
export function namedDocument(kit: TableKit, table: Table, key: string): DocumentNode {
  const label = labelField(table, key);
  const names = [key, label].filter((name) => name !== undefined);
  const filters = names.map((name) => `{ ${name}: { _in: $texts } }`);
  return gql(`query Named${capitalised(table.name)}($collection: ID, $texts: [String!]!) {
    ${kit.catalogue}(collection: $collection) {
      ${table.name}(where: { _or: [${filters.join(', ')}] }, orderBy: [{ ${key}: ASC }], limit: 1000, offset: 0, states: ${allStates}) {
        nodes { ${names.join(' ')} }
      }
    }
  }`);
}
