import { describe, expect, it } from 'vitest';
import type { PaletteEntry } from '#client/frame/palette/PaletteEntry.ts';
import { rankEntries } from '#client/frame/palette/rankEntries.ts';

function table(no: string, title: string, pinyin: string, initials: string): PaletteEntry {
  return { key: no, section: 'tables', title: `${no} ${title}`, words: [no, title, initials, pinyin], run: () => {} };
}

const tables = [
  table('1.1', '园圃概况表', 'yuanpugaikuangbiao', 'ypgkb'),
  table('1.2', '花圃表', 'huapubiao', 'hpb'),
  table('2.1', '种植表', 'zhongzhibiao', 'zzb'),
  table('11.2', '花木表', 'huamubiao', 'hmb'),
];

const found = (text: string): readonly string[] => rankEntries(tables, text).map(({ key }) => key);

describe('a text in the palette', () => {
  it('finds all where it is empty', () => {
    expect(found('  ')).toEqual(['1.1', '1.2', '2.1', '11.2']);
  });

  it('finds by number, the exact one before those that hold it', () => {
    expect(found('1.2')).toEqual(['1.2', '11.2']);
  });

  it('finds by title, initials and pinyin, beginnings first', () => {
    expect(found('花')).toEqual(['1.2', '11.2']);
    expect(found('hpb')).toEqual(['1.2']);
    expect(found('HUA')).toEqual(['1.2', '11.2']);
    expect(found('圃')).toEqual(['1.1', '1.2']);
  });

  it('reads full-width letters as their narrow ones', () => {
    expect(found('ｚｚｂ')).toEqual(['2.1']);
  });

  it('wants every one of several texts', () => {
    expect(found('花 木')).toEqual(['11.2']);
    expect(found('花 种')).toEqual([]);
  });
});
