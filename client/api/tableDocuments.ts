import { gql, type DocumentNode } from '@apollo/client';
import type { Table } from '#schema/definition/Table.ts';
import { submissionStates } from '#schema/review/SubmissionState.ts';
import { capitalised } from '#schema/derived/names.ts';

/** The query that reads every field of a table, built from its definition. */
export function listDocument(catalogue: string, table: Table): DocumentNode {
  const row = `_row { id revision } ${table.fields.map((field) => field.name).join(' ')}`;
  const states = `states: [${submissionStates.join(', ')}]`;
  if (table.shape === 'record')
    return gql(`query ${capitalised(table.name)} { ${catalogue} { ${table.name}(${states}) { ${row} } } }`);
  return gql(`query ${capitalised(table.name)}($limit: Int, $offset: Int) {
    ${catalogue} { ${table.name}(limit: $limit, offset: $offset, ${states}) { totalCount nodes { ${row} } } }
  }`);
}

/** The mutation that saves rows of a table. */
export function saveDocument(catalogue: string, table: Table): DocumentNode {
  const type = capitalised(catalogue) + capitalised(table.name);
  return gql(`mutation Save${type}($submission: ID!, $rows: [${type}Change!]!) {
    save${type}(submission: $submission, rows: $rows) { saved { _row { id revision } } refused { id } }
  }`);
}
