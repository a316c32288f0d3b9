/** The maintenance of definitions and plans. */
export const zhCN = {
  studio: {
    title: '定义工作台',
    files: '定义文件',
    findFile: '按名称、表号或路径查找',
    faults: '定义中的错误',
    faultsFound: '{{count}} 处错误',
    changedFiles: '改动了 {{count}} 个文件，尚未发布',
    asking: '正在试读……',
    giveUpFile: '放弃此文件的改动',
    giveUpAll: '放弃全部改动',
    giveUpQuestion: '放弃全部尚未发布的改动？',
    chooseFile: '请从左侧选择一个定义文件',
    chooseFileHint:
      '改动只保存在本浏览器中，发布以前不影响任何人；右侧随时显示由它画出的表格、表单、GraphQL 类型、SQL 和与现行定义的差别。',
    preview: '由定义推出的一切',
    grid: '表格',
    form: '表单',
    changes: '差别（{{count}}）',
    noChanges: '与现行定义没有差别。',
    breaking: '需要处理',
    harmless: '不影响已有',
    statementsRefused: '这样改会丢失已存的数据，不能发布',
    noStatements: '数据库不需要改动。',
  },
};
