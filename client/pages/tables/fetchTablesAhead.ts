/** The list comes first, with its counts; so many milliseconds are left to it. */
const patience = 1000;

/** Fetches what tables are drawn with, once the list stands and the browser has nothing else to do: a table then opens at once. */
export function fetchTablesAhead(): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    idle = requestIdleCallback(fetchAll, { timeout: 4000 });
  }, patience);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}

function fetchAll(): void {
  void import('../../frame/AntdLayout.tsx');
  void import('../TablePage.tsx');
  void import('../../table/form/RecordTable.tsx');
  void import('../../table/grid/ListTable.tsx');
  void import('../../table/store/openRules.ts');
}
