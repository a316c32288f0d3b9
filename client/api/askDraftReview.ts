import { type ApolloClient, gql } from '@apollo/client';

/** A file of a draft that differs from what is in force; without a text it is removed. */
export interface DraftFile {
  readonly path: string;
  readonly text: string | null;
}

export interface DefinitionFaultFound {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

export interface DraftChange {
  readonly catalogue: string;
  readonly group: string;
  readonly act: string;
  readonly text: string;
  readonly breaking: boolean;
  readonly effect: string | null;
}

/** What the server says of a draft. */
export interface DraftReview {
  readonly faults: readonly DefinitionFaultFound[];
  /** What a form or grid is drawn from, as JSON text; `null` where the file is no sound table. */
  readonly kit: string | null;
  readonly changes: readonly DraftChange[];
}

const reviewQuery = gql`
  query DraftReview($files: [DraftFileInput!]!, $path: String!) {
    draftReview(files: $files, path: $path) {
      faults {
        file
        line
        column
        code
        message
        mend
      }
      kit
      changes {
        catalogue
        group
        act
        text
        breaking
        effect
      }
    }
  }
`;

const sdlQuery = gql`
  query DraftTypes($files: [DraftFileInput!]!, $path: String!) {
    draftReview(files: $files, path: $path) {
      sdl
    }
  }
`;

type Asked = readonly [client: ApolloClient, files: readonly DraftFile[], path: string];

async function ask<Review>(query: typeof reviewQuery, [client, files, path]: Asked): Promise<Review> {
  const { data } = await client.query<{ draftReview: Review }>({
    query,
    variables: { files, path },
    fetchPolicy: 'no-cache',
  });
  if (data === undefined) throw new Error('No answer');
  return data.draftReview;
}

/** Faults of a draft, or what is derived from it. */
export async function askDraftReview(...asked: Asked): Promise<DraftReview> {
  return ask<DraftReview>(reviewQuery, asked);
}

/** The GraphQL types of the table in the file. */
export async function askDraftTypes(...asked: Asked): Promise<string | null> {
  return (await ask<{ readonly sdl: string | null }>(sdlQuery, asked)).sdl;
}
