/** A table that was opened. */
export interface RecentTable {
  readonly collection: string;
  readonly table: string;
}

const kept = 8;
const place = (person: string): string => `recent:${person}`;

/** The tables a person opened last in this browser, the latest first. */
export const recentTables = {
  of(person: string): readonly RecentTable[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(place(person)) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isRecent) : [];
    } catch {
      return [];
    }
  },
  opened(person: string, table: RecentTable): void {
    const others = recentTables
      .of(person)
      .filter((one) => one.collection !== table.collection || one.table !== table.table);
    localStorage.setItem(place(person), JSON.stringify([table, ...others].slice(0, kept)));
  },
};

function isRecent(value: unknown): value is RecentTable {
  if (typeof value !== 'object' || value === null) return false;
  const { collection, table } = value as Partial<Record<string, unknown>>;
  return typeof collection === 'string' && typeof table === 'string';
}
