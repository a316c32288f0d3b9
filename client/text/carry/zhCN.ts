/** What is brought over from last year. */
export const zhCN = {
  carry: {
    title: '由上年结转的数据',
    total: '由上年结转 {{count}} 行',
    progress: '已处理 {{done}} 行，共 {{total}} 行',
    carried: '待确认 {{count}}',
    confirmed: '已确认沿用 {{count}}',
    changed: '已修改 {{count}}',
    dropped: '已删除 {{count}}',
    new: '本年新增 {{count}}',
    confirmAll: '全部确认沿用',
    confirmAllQuestion: '确认其余 {{count}} 行与上年一致、继续沿用？',
    confirmSelected: '确认沿用',
    confirmSelectedHint: '确认所选各行与上年一致',
    confirmRow: '确认沿用',
    confirmedRows: '已确认 {{count}} 行',
    notConfirmed: '{{count}} 行未能确认：其间已被修改或删除',
    waiting: '由上年结转，待确认',
    emptied: '上年的值今年不能沿用，请重新填写',
    row: {
      carried: '这一行由上年结转：核对后请确认沿用，或直接修改、删除',
      confirmed: '由上年结转，已确认沿用',
      changed: '由上年结转，已修改',
    },
  },
};
