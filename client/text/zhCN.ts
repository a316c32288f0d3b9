export const zhCN = {
  tables: '数据表',
  save: '保存',
  addRow: '新增一行',
  saving: '正在保存',
  saved: '已保存',
  refused: '未保存：有误',
  rowCount: '共 {{count}} 行',
};
