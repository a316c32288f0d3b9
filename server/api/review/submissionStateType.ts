import { registerEnumType } from 'type-graphql';
import { submissionStates, type SubmissionState } from '#schema/review/SubmissionState.ts';

/** The states of a submission as GraphQL knows them. */
export const submissionStateType = Object.fromEntries(submissionStates.map((state) => [state, state])) as Record<
  SubmissionState,
  SubmissionState
>;

registerEnumType(submissionStateType, {
  name: 'SubmissionState',
  description: '填报单的状态',
  valuesConfig: {
    notStarted: { description: '未开始' },
    draft: { description: '填报中' },
    returned: { description: '已退回' },
    deptReview: { description: '部门审核' },
    bizReview: { description: '业务审核' },
    schoolReview: { description: '学校复审' },
    analysis: { description: '分析' },
    leaderReview: { description: '领导审核' },
    locked: { description: '已锁定' },
    exported: { description: '已上报' },
  },
});
