import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { Fetched } from './useCollection.ts';

/** A file of the definitions in force. */
export interface DefinitionText {
  readonly path: string;
  readonly title: string | null;
  readonly text: string;
}

const textsQuery = gql`
  query DefinitionTexts {
    definitionTexts {
      path
      title
      text
    }
  }
`;

/** All files of the definitions in force. */
export function useDefinitionTexts(): Fetched<readonly DefinitionText[]> {
  const { data, error, refetch } = useQuery<{ definitionTexts: readonly DefinitionText[] }>(textsQuery, {
    fetchPolicy: 'network-only',
  });
  return { value: data?.definitionTexts, error, reload: () => void refetch() };
}
