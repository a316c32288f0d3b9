import { type ApolloClient, gql } from '@apollo/client';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import type { DefinitionFaultFound, DraftFile } from './askDraftReview.ts';

/** What a change of definitions does, or would do. */
export interface PublishOutcome {
  readonly state: 'dryRun' | 'refused' | 'unchanged' | 'waiting' | 'scheduled' | 'live';
  readonly id: number | null;
  readonly faults: readonly DefinitionFaultFound[];
  /** Why the database cannot follow. */
  readonly reasons: readonly string[];
  readonly statements: readonly string[];
  /** What changes, in words. */
  readonly lines: readonly string[];
  readonly touches: Touches | null;
}

interface Touches {
  readonly submissions: readonly {
    readonly schoolName: string;
    readonly catalogue: string;
    readonly table: string;
    readonly state: SubmissionState;
    readonly submissions: number;
    readonly rows: number;
  }[];
  readonly lacking: readonly {
    readonly catalogue: string;
    readonly table: string;
    readonly field: string;
    readonly title: string;
    readonly required: boolean;
    readonly rows: number;
  }[];
  readonly approvals: number;
}

const publishMutation = gql`
  mutation PublishDefinitions($changes: [DefinitionChange!]!, $dryRun: Boolean!, $reason: String, $dueAt: String) {
    publishDefinitions(changes: $changes, dryRun: $dryRun, reason: $reason, dueAt: $dueAt) {
      state
      id
      faults {
        file
        line
        column
        code
        message
        mend
      }
      reasons
      statements
      lines
      touches {
        submissions {
          schoolName
          catalogue
          table
          state
          submissions
          rows
        }
        lacking {
          catalogue
          table
          field
          title
          required
          rows
        }
        approvals
      }
    }
  }
`;

interface Options {
  readonly dryRun: boolean;
  readonly reason?: string;
  /** ISO 8601; absent: at once. */
  readonly dueAt?: string;
}

/** Publishes changed files, or tells what that would do. */
export async function publishDefinitions(
  client: ApolloClient,
  changes: readonly DraftFile[],
  options: Options,
): Promise<PublishOutcome> {
  const { data } = await client.mutate<{ publishDefinitions: PublishOutcome }>({
    mutation: publishMutation,
    variables: { changes, ...options },
    fetchPolicy: 'no-cache',
  });
  if (data === undefined || data === null) throw new Error('No answer');
  return data.publishDefinitions;
}

/** What publishing would do; nothing is changed. */
export async function askWhatItDoes(client: ApolloClient, changes: readonly DraftFile[]): Promise<PublishOutcome> {
  return publishDefinitions(client, changes, { dryRun: true });
}
