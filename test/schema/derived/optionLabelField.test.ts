import { describe, expect, it } from 'vitest';
import { optionLabelField } from '#schema/derived/optionLabelField.ts';
import { readTable } from '#schema/definition/readTable.ts';

const text = { type: 'string', maxLength: 20 };

function tableOf(key: string, properties: Readonly<Record<string, object>>): ReturnType<typeof readTable> {
  return readTable('garden', 'garden/tables/1-beds.json', {
    title: '花圃',
    table: { name: 'beds', key: [key] },
    properties,
  });
}

describe('the label of an option', () => {
  it('is the name that belongs to the key, wherever it stands and even where it is copied', () => {
    const table = tableOf('bedCode', {
      houseName: { ...text, title: '温室', copies: 'house.houseName' },
      bedCode: { ...text, title: '花圃编号' },
      bedName: { ...text, title: '花圃名称', copies: 'bed.bedName' },
    });
    expect(optionLabelField(table)?.name).toBe('bedName');
  });

  it('is the first text that people type where no name belongs to the key', () => {
    const table = tableOf('plantingNo', {
      plantingNo: { ...text, title: '种植编号' },
      bedName: { ...text, title: '花圃名称', copies: 'bed.bedName' },
      plant: { ...text, title: '植物' },
    });
    expect(optionLabelField(table)?.name).toBe('plant');
  });

  it('is nothing where the key says all there is', () => {
    const table = tableOf('bedCode', { bedCode: { ...text, title: '花圃编号' } });
    expect(optionLabelField(table)).toBeUndefined();
  });
});
