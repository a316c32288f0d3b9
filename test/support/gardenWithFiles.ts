import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with the invented garden whose beds carry photos; another department has beds of its own. */
export async function gardenWithFiles(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'garden-')), 'definitions');
  await cp('test/fixtures/definitions', folder, { recursive: true });
  await edit(join(folder, 'garden-2023/tables/1.2-beds.json'), (table) => {
    table['properties'] = {
      ...(table['properties'] as object),
      photos: { type: 'array', title: '照片', evidence: true },
    };
  });
  await edit(join(folder, 'plans/garden-2023-town.json'), (plan) => {
    const duties = plan['duties'] as { table: string; fills: string[]; reviews: string[] }[];
    for (const duty of duties) {
      if (duty.table !== 'beds') continue;
      duty.fills = ['C01', 'C02'];
      duty.reviews = ['D01'];
    }
  });
  return folder;
}

async function edit(file: string, change: (json: Record<string, unknown>) => void): Promise<void> {
  const json = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  change(json);
  await writeFile(file, JSON.stringify(json, undefined, 2));
}
