/** What stands around every page. */
export const zhCN = {
  product: '状态数据采集',
  skipToContent: '跳到内容',
  myTables: '我的数据表',
  collection: '采集批次',
  explore: '数据查询',
  trail: '位置',
  couldNotLoad: '没有取到数据',
  tryAgain: '重试',
  reload: '刷新',
  close: '关闭',
  cancel: '取消',
  noSuchPage: '没有这个页面',
  yes: '是',
  no: '否',
};
