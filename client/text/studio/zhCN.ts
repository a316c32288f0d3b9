/** The maintenance of definitions and plans. */
export const zhCN = {};
