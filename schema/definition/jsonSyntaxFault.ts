export interface JsonSyntaxFault {
  readonly offset: number;
  /** What is wrong there, in Chinese. */
  readonly reason: string;
}

/**
 * Where and why a text is no JSON; `undefined` where it is one.
 *
 * `JSON.parse` tells it in words that differ from one release to the next, and mostly without the place.
 */
export function jsonSyntaxFault(text: string): JsonSyntaxFault | undefined {
  const reader = new StrictReader(text);
  try {
    reader.read();
    return undefined;
  } catch (fault) {
    return fault instanceof Found
      ? { offset: fault.offset, reason: fault.message }
      : { offset: 0, reason: String(fault) };
  }
}

class Found extends Error {
  constructor(
    readonly offset: number,
    reason: string,
  ) {
    super(reason);
  }
}

class StrictReader {
  private at = 0;

  constructor(private readonly text: string) {}

  read(): void {
    this.space();
    if (this.at === this.text.length) throw new Found(0, '文件是空的');
    this.value();
    this.space();
    if (this.at < this.text.length) throw new Found(this.at, '结尾之后还有多余的内容');
  }

  private value(): void {
    const first = this.text.charAt(this.at);
    if (first === '{') this.members('}', true);
    else if (first === '[') this.members(']', false);
    else if (first === '"') this.string();
    else this.word();
  }

  private members(end: string, named: boolean): void {
    this.at += 1;
    this.space();
    if (this.text.charAt(this.at) === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      if (named) this.name();
      this.value();
      this.space();
      const next = this.text.charAt(this.at);
      if (next !== ',' && next !== end) throw this.unexpected(`此处应是逗号或 ${end}`);
      const comma = this.at;
      this.at += 1;
      if (next === end) return;
      this.space();
      if (this.text.charAt(this.at) === end) throw new Found(comma, '最后一个成员后面多了逗号');
    }
  }

  private name(): void {
    if (this.text.charAt(this.at) !== '"') throw this.unexpected('成员的名称应写在双引号中');
    this.string();
    this.space();
    if (this.text.charAt(this.at) !== ':') throw this.unexpected('名称后面应是冒号');
    this.at += 1;
    this.space();
  }

  private string(): void {
    const start = this.at;
    for (this.at += 1; this.text.charAt(this.at) !== '"'; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === '' || character === '\n' || character === '\r')
        throw new Found(start, '文字没有写完，缺少双引号');
      if (character < ' ') throw new Found(this.at, '文字中有制表符等控制字符，写成 \\t');
      if (character === '\\') this.escape();
    }
    this.at += 1;
  }

  private escape(): void {
    const escape = /^\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/.exec(this.text.slice(this.at, this.at + 6));
    if (escape === null) throw new Found(this.at, '反斜杠的写法不对；一个反斜杠写成 \\\\');
    this.at += escape[0].length - 1;
  }

  private word(): void {
    const rest = this.text.slice(this.at, this.at + 40);
    const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(rest);
    if (word === null) throw this.unexpected('此处应是一个值：文字写在双引号中');
    this.at += word[0].length;
  }

  private unexpected(expected: string): Found {
    const rest = this.text.slice(this.at);
    if (rest === '') return new Found(this.at, '文件没有写完');
    if (/^\/[/*]/.test(rest)) return new Found(this.at, 'JSON 中不能写注释');
    if (/^[“”‘’']/.test(rest)) return new Found(this.at, '引号应是英文双引号 "');
    if (/^[，：]/.test(rest)) return new Found(this.at, '逗号与冒号应是英文半角');
    return new Found(this.at, expected);
  }

  private space(): void {
    while (' \n\r\t'.includes(this.text.charAt(this.at)) && this.at < this.text.length) this.at += 1;
  }
}
