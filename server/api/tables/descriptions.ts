import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';

const origins = { notice: '通知', public: '公开资料', inferred: '推定' } as const;

/** What the API says of a field: title, unit, the official explanation, where the field is known from. */
export function describeField(field: Field): string {
  const unit = field.unit === undefined ? '' : `（${field.unit}）`;
  return [field.title + unit, field.description, originText(field.origin)].filter(Boolean).join('\n\n');
}

export function describeTable(table: Table): string {
  const head = `${table.no} ${table.title}${table.grain === '' ? '' : `：每行为${table.grain}`}`;
  return [head, table.description, originText(table.origin)].filter(Boolean).join('\n\n');
}

function originText(origin: Field['origin']): string | undefined {
  if (origin === undefined) return undefined;
  return `来源：${origins[origin.kind]}${origin.source === undefined ? '' : `，${origin.source}`}`;
}
