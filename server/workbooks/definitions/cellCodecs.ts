import type { CellValue } from 'hucre/xlsx';
import type { CellCodec, ReadCell } from './CellCodec.ts';
import { cellText, isPlainText, jsonCell, textOfCell } from './cellText.ts';

const separators = /[、，,；;\n]+/;

/** What would not come back from a list as it went in. */
function isUnlisted(text: string): boolean {
  return /[、，,；;\n"]/.test(text) || !isPlainText(text);
}

const text: CellCodec = {
  write: (value) => (typeof value === 'string' ? cellText(value) : undefined),
  read: (cell) => read(textOfCell(cell) ?? ''),
};

const number: CellCodec = {
  write: (value) => (typeof value === 'number' ? value : undefined),
  read(cell) {
    const value = typeof cell === 'number' ? cell : Number(textOfCell(cell));
    return Number.isFinite(value) ? read(value) : { ok: false, expected: '一个数' };
  },
};

/** Texts one after the other. */
const list: CellCodec = {
  write: (value) =>
    isTexts(value) && value.length > 0 && !value.some((part) => isUnlisted(part)) ? value.join('、') : undefined,
  read: (cell) => read(parts(cell)),
};

/** A text, or a list of several. */
const textOrList: CellCodec = {
  write(value) {
    if (typeof value === 'string') return isUnlisted(value) ? undefined : value;
    return isTexts(value) && value.length > 1 ? list.write(value) : undefined;
  },
  read(cell) {
    const found = parts(cell);
    return read(found.length === 1 ? found[0] : found);
  },
};

const json: CellCodec = {
  write: (value) => jsonCell(value),
  read(cell) {
    try {
      return read(JSON.parse(String(cell)) as unknown);
    } catch {
      return { ok: false, expected: '合法的 JSON' };
    }
  },
};

/** `是`, or nothing. */
const flag: CellCodec = {
  ...word({ 是: true, 否: false }),
};

/** A value that stands for a Chinese word, chosen from a drop-down. */
function word(words: Readonly<Record<string, unknown>>): CellCodec {
  const labels = new Map(Object.entries(words).map(([label, value]) => [value, label]));
  return {
    write: (value) => labels.get(value),
    read(cell) {
      const given = typeof cell === 'boolean' ? (cell ? '是' : '否') : (textOfCell(cell) ?? '');
      return Object.hasOwn(words, given)
        ? read(words[given])
        : { ok: false, expected: `其中之一：${Object.keys(words).join('、')}` };
    },
    choices: Object.keys(words),
  };
}

/** A text, a number or 是/否: what a field is prefilled with. */
const scalar: CellCodec = {
  write(value) {
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    return typeof value === 'string' ? cellText(value) : undefined;
  },
  read: (cell) => read(typeof cell === 'number' || typeof cell === 'boolean' ? cell : textOfCell(cell)),
};

const windowEnds: Readonly<Record<string, string>> = { 口径起日: 'start', 口径止日: 'end' };

/** A bound: a number, an end of the window, or (to be refused by the linter) a text. */
const bound: CellCodec = {
  write(value) {
    if (typeof value === 'number') return value;
    const end = Object.entries(windowEnds).find(([, name]) => isWindow(value, name));
    return end?.[0];
  },
  read(cell) {
    const given = textOfCell(cell) ?? '';
    const end = windowEnds[given];
    if (end !== undefined) return read({ window: end });
    const value = Number(given);
    return Number.isFinite(value) ? read(value) : { ok: false, expected: '一个数，或 口径起日、口径止日' };
  },
  choices: Object.keys(windowEnds),
};

/** Places of a decimal: `2`, or `6/2` for those stored and shown. */
const decimals: CellCodec = {
  write(value) {
    if (typeof value === 'number') return value;
    const { stored, shown, ...more } = (value ?? {}) as Readonly<Record<string, unknown>>;
    return typeof stored === 'number' && typeof shown === 'number' && Object.keys(more).length === 0
      ? `${stored}/${shown}`
      : undefined;
  },
  read(cell) {
    const found = /^(\d+)(?:\s*\/\s*(\d+))?$/.exec(textOfCell(cell) ?? '');
    if (found === null) return { ok: false, expected: '位数，如 2；或 存储/显示，如 6/2' };
    return read(found[2] === undefined ? Number(found[1]) : { stored: Number(found[1]), shown: Number(found[2]) });
  },
};

/** Numbers, or thresholds by group: `A=18；B=20；C=无`. */
const threshold: CellCodec = {
  write(value) {
    if (typeof value === 'number') return value;
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return undefined;
    const entries = Object.entries(value as Readonly<Record<string, unknown>>);
    const isPlain = entries.every(
      ([name, limit]) => !isUnlisted(name) && !/[=\s]/.test(name) && (limit === null || typeof limit === 'number'),
    );
    return isPlain
      ? entries.map(([name, limit]) => `${name}=${typeof limit === 'number' ? limit : '无'}`).join('；')
      : undefined;
  },
  read(cell) {
    if (typeof cell === 'number') return read(cell);
    const entries = parts(cell).map((part) => part.split('='));
    const limits = Object.fromEntries(
      entries.map(([name = '', limit = '']) => [name.trim(), limit.trim() === '无' ? null : Number(limit)]),
    );
    if (entries.length === 1 && entries[0]?.length === 1) return number.read(cell);
    return Object.values(limits).every((limit) => limit === null || Number.isFinite(limit))
      ? read(limits)
      : { ok: false, expected: '一个数，或按学校分组：A=18；B=20' };
  },
};

/** Lists of names, one a group: `deptCode,-birthDate；staffType`. */
const listOfLists: CellCodec = {
  write(value) {
    const isPlain =
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((group) => isTexts(group) && group.length > 0 && !group.some((name) => isUnlisted(name)));
    return isPlain ? (value as readonly (readonly string[])[]).map((group) => group.join(',')).join('；') : undefined;
  },
  read: (cell) =>
    read(
      (textOfCell(cell) ?? '')
        .split(/[；;\n]+/)
        .filter((group) => group.trim() !== '')
        .map((group) => group.split(/[,，、]+/).map((name) => name.trim())),
    ),
};

function read(value: unknown): ReadCell {
  return { ok: true, value };
}

function parts(cell: CellValue): readonly string[] {
  return (textOfCell(cell) ?? '')
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function isWindow(value: unknown, end: string): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 1 &&
    (value as { readonly window?: unknown }).window === end
  );
}

/** The forms in which members of definitions stand in cells. */
export const cellCodecs = {
  text,
  number,
  list,
  textOrList,
  json,
  flag,
  word,
  scalar,
  bound,
  decimals,
  threshold,
  listOfLists,
};
