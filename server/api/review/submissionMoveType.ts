import { registerEnumType } from 'type-graphql';
import { moveNames, type MoveName } from '#schema/review/moves.ts';

/** What a person can do to a submission, as GraphQL knows it. */
export const submissionMoveType = Object.fromEntries(moveNames.map((move) => [move, move])) as Record<
  MoveName,
  MoveName
>;

registerEnumType(submissionMoveType, {
  name: 'SubmissionMove',
  description: '对填报单的操作',
  valuesConfig: {
    submit: { description: '提交' },
    confirmEmpty: { description: '确认无数据' },
    takeBack: { description: '收回' },
  },
});
