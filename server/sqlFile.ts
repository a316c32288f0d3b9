import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the statements of a change of the database to a file of their own, each before it runs. `close` tells how
 * many there were and where they are: the first start alone has thousands, which no screen should have to hold.
 */
export function sqlFile(folder: string): { readonly write: (statement: string) => void; readonly close: () => string } {
  const name = `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.sql`;
  const file = join(folder, 'sql', name);
  let count = 0;
  return {
    write(statement) {
      if (count === 0) mkdirSync(join(folder, 'sql'), { recursive: true });
      count += 1;
      appendFileSync(file, `${statement.trimEnd().replace(/;$/, '')};\n`);
    },
    close: () => (count === 0 ? '' : `数据库结构：执行了 ${count} 条语句，见 ${file}`),
  };
}
