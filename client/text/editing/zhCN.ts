/** Acts on cells and rows: undo, paste, fill, replace. */
export const zhCN = {
  undo: '撤销',
};
