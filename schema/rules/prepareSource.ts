import type { RuleFault } from './RuleFault.ts';

/** A rule in the form that the CEL parser understands, with the way back to the positions of the source. */
export interface PreparedSource {
  readonly text: string;
  /** Position in the source of every character of `text`. */
  readonly positions: readonly number[];
  /** Where each token ends in `text`. */
  readonly tokenEnds: readonly number[];
  readonly faults: readonly RuleFault[];
}

const fullWidth: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '（': '(',
  '）': ')',
  '，': ',',
  '。': '.',
  '：': ':',
  '？': '?',
  '＝': '==',
  '！': '!',
  '＞': '>',
  '＜': '<',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '×': '*',
  '÷': '/',
  '－': '-',
  '＋': '+',
};

/** What each token looks like; the first that fits at a position is taken. */
const tokens: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['space', /\s+|\/\/[^\n]*/y],
  ['text', /"(?:[^"\n\\]|\\.)*"|'(?:[^'\n\\]|\\.)*'/y],
  ['word', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['number', /\d+(?:\.\d+)?(?![A-Za-z_\d])/y],
  ['sign', /&&|\|\||==|!=|<=|>=|[()[\].,?:<>!+\-*/%]/y],
];

/**
 * Reads the rule character by character and mends what the CEL parser cannot take: it drops unknown characters
 * silently, reads `1 -2` as two numbers and `trueCount` as `true` and `Count`, and allows no member after a
 * call such as `rows(t)`. A call becomes a method of the name `_`, which no definition can use.
 */
export function prepareSource(source: string): PreparedSource {
  let text = '';
  const positions: number[] = [];
  const tokenEnds: number[] = [];
  const faults: RuleFault[] = [];
  let before = '';
  const emit = (piece: string, at: number, moving: boolean): void => {
    for (let index = 0; index < piece.length; index += 1) positions.push(moving ? at + index : at);
    text += piece;
  };
  let at = 0;
  while (at < source.length) {
    const [kind, image] = tokenAt(source, at);
    if (kind === 'space') emit(image, at, true);
    else if (kind === 'unknown') faults.push(unknownCharacter(source, at));
    else {
      if (kind === 'number' && before === '-') emit(' ', at, false);
      if (kind === 'word') {
        if (image.startsWith('_'))
          faults.push({
            code: 'ruleSyntax',
            at,
            message: `名称不能以下划线开头：${image}`,
            mend: '请改用定义中的名称',
          });
        if (image !== 'in' && before !== '.' && nextSign(source, at + image.length) === '(') emit('_.', at, false);
        if (/^(true|false|null)./.test(image)) emit('_', at, false);
      }
      emit(image, at, true);
      tokenEnds.push(text.length);
      before = image;
    }
    at += image.length;
  }
  return { text, positions, tokenEnds, faults };
}

function tokenAt(source: string, at: number): readonly [string, string] {
  for (const [kind, pattern] of tokens) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) return [kind, found[0]];
  }
  return ['unknown', String.fromCodePoint(source.codePointAt(at) ?? 32)];
}

function nextSign(source: string, at: number): string | undefined {
  return /\S/.exec(source.slice(at))?.[0];
}

function unknownCharacter(source: string, at: number): RuleFault {
  const character = String.fromCodePoint(source.codePointAt(at) ?? 32);
  const half = fullWidth[character];
  if (character === '=')
    return { code: 'ruleSingleEquals', at, message: '“=” 不是比较', mend: '相等请写作 “==”，不等请写作 “!=”' };
  if (character === '&' || character === '|')
    return { code: 'ruleSyntax', at, message: `不认识 “${character}”`, mend: '并且写作 “&&”，或者写作 “||”' };
  if (half !== undefined)
    return { code: 'ruleFullWidth', at, message: `“${character}” 是全角或中文符号`, mend: `请改为 ${half}` };
  if (character === '"' || character === "'")
    return { code: 'ruleSyntax', at, message: '引号没有成对', mend: '请在文字的末尾补上同样的引号' };
  if (/\d/.test(character))
    return {
      code: 'ruleSyntax',
      at,
      message: '数字写法不对',
      mend: '请写作 12 或 0.5，不带字母、指数和多余的零',
    };
  return {
    code: 'ruleSyntax',
    at,
    message: `不认识 “${character}”`,
    mend: '文字请用引号括起来，运算请用 && || ! == != < <= > >= in + - * / %',
  };
}
