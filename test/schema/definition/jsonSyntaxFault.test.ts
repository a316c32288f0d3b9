import { describe, expect, it } from 'vitest';
import { jsonSyntaxFault } from '#schema/definition/jsonSyntaxFault.ts';

describe('a text that is no JSON', () => {
  it.each([
    ['', 0, '文件是空的'],
    ['{ "a": 1', 8, '文件没有写完'],
    ['{ "a": 1, }', 8, '最后一个成员后面多了逗号'],
    ['{ "a": 1 "b": 2 }', 9, '此处应是逗号或 }'],
    ['{ a: 1 }', 2, '成员的名称应写在双引号中'],
    ['{ "a" 1 }', 6, '名称后面应是冒号'],
    ['{ “a”: 1 }', 2, '引号应是英文双引号 "'],
    ["{ 'a': 1 }", 2, '引号应是英文双引号 "'],
    ['{ "a"： 1 }', 5, '逗号与冒号应是英文半角'],
    ['{ "a": 1， "b": 2 }', 8, '逗号与冒号应是英文半角'],
    ['{ // note\n "a": 1 }', 2, 'JSON 中不能写注释'],
    ['{ "a": "b\n" }', 7, '文字没有写完，缺少双引号'],
    ['{ "a": "\t" }', 8, '文字中有制表符等控制字符，写成 \\t'],
    ['{ "a": "\\d" }', 8, '反斜杠的写法不对；一个反斜杠写成 \\\\'],
    ['{ "a": 01 }', 7, '此处应是一个值：文字写在双引号中'],
    ['{ "a": True }', 7, '此处应是一个值：文字写在双引号中'],
    ['{} {}', 3, '结尾之后还有多余的内容'],
  ])('%j', (text, offset, reason) => {
    expect(jsonSyntaxFault(text)).toEqual({ offset, reason });
  });

  it('is not one that is JSON', () => {
    expect(jsonSyntaxFault('{ "a": [1, -2.5e3, "\\u00e9\\n", true, null, {}], "b": "" }\n')).toBeUndefined();
  });
});
