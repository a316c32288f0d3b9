import type { TableKit } from '../../api/TableKit.ts';
import type { RowRules } from './RowRules.ts';

/** Reads the rules of a table. The reader of rules is large, so it comes after the page is drawn. */
export async function loadRules(kit: TableKit, editable: ReadonlySet<string>): Promise<RowRules> {
  const { openRules } = await import('./openRules.ts');
  return openRules(kit, editable);
}
