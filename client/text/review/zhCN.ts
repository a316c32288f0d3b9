/** States of a submission and the moves between them. */
export const zhCN = {
  states: {
    notStarted: '未开始',
    draft: '填报中',
    returned: '已退回',
    deptReview: '部门审核',
    bizReview: '业务审核',
    schoolReview: '学校复审',
    analysis: '分析',
    leaderReview: '领导审核',
    locked: '已锁定',
    exported: '已上报',
  },
  storeFirst: '还有内容没有保存，请先处理标红的内容再提交',
  readOnlyBecause: '这张表目前不能修改（{{state}}）',
  moves: { submit: '提交', confirmEmpty: '确认无数据', takeBack: '收回' },
  moved: { submit: '已提交', confirmEmpty: '已确认无数据并提交', takeBack: '已收回，可以继续修改' },
  promise: {
    submit: '本人承诺：所填数据真实、准确、完整，并对此负责。提交后不能修改，如需修改请先收回。',
    confirmEmpty: '本人确认：经核实，本部门这张表没有数据可填，并对此负责。确认后提交审核，如需填写请先收回。',
    takeBack: '收回后可以继续修改，修改后须重新提交。',
  },
  confirmedEmpty: '已确认无数据',
  nothingYet: '尚未填写',
};
