import { GraphQLEnumType } from 'graphql';
import { submissionStates } from '#schema/review/SubmissionState.ts';
import type { TypeShelf } from './TypeShelf.ts';

/** The state of a submission, as GraphQL knows it. */
export function stateType(shelf: TypeShelf): GraphQLEnumType {
  return shelf.take(
    'SubmissionState',
    () =>
      new GraphQLEnumType({
        name: 'SubmissionState',
        description: '填报单的状态',
        values: Object.fromEntries(submissionStates.map((state) => [state, {}])),
      }),
  );
}
