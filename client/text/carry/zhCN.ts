/** What is brought over from last year. */
export const zhCN = {};
