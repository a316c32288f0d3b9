import { describe, expect, it } from 'vitest';
import { checkRule } from '#schema/rules/checkRule.ts';
import { orchardScope } from '#test/support/ruleOrchard.ts';

describe('a rule that is wrong', () => {
  it.each([
    ['this.bought = 1', 'ruleSingleEquals', 12, '“=” 不是比较', '相等请写作 “==”，不等请写作 “!=”'],
    ['this.bought ＞ 1', 'ruleFullWidth', 12, '“＞” 是全角或中文符号', '请改为 >'],
    ['this.bought & 1', 'ruleSyntax', 12, '不认识 “&”', '并且写作 “&&”，或者写作 “||”'],
    ['this.remark == “a”', 'ruleFullWidth', 15, '““” 是全角或中文符号', '请改为 "'],
    ['this.bought ==', 'ruleSyntax', 14, '规则没有写完', '请补全表达式，并检查括号是否成对'],
    ['', 'ruleSyntax', 0, '规则是空的', '请补全表达式，并检查括号是否成对'],
    [
      '1 < this.bought < 3',
      'ruleSyntax',
      16,
      '此处不应出现 “<”',
      '请检查前面是否缺少运算符、逗号或括号；连续比较 a < b < c 请写作 a < b && b < c',
    ],
    ['this.bougt > 1', 'ruleUnknownField', 5, '果树表（trees）没有字段 “bougt”', '是否应为 bought？'],
    ['bought > 1', 'ruleUnknownName', 0, '不认识 “bought”', '本行的字段请写作 this.bought'],
    ['rows(tree).size() > 1', 'ruleUnknownTable', 5, '没有名为 “tree” 的表', '是否应为 trees？'],
    [
      'rows(pickings).sum() > 1',
      'ruleUnknownFunction',
      15,
      '多行没有 “.sum(…)”',
      '请先取出字段：.map(r, r.字段).sum()',
    ],
    [
      'record(trees).bought > 1',
      'ruleNotARecord',
      0,
      '果树表（trees）有多行，record 只用于一校一行的表',
      '请用 rows(trees)，再用 filter、map 等取值',
    ],
    ['agee(this.plantedOn, window.end) > 1', 'ruleUnknownFunction', 0, '没有函数 “agee”', '是否应为 age？'],
    [
      'age(this.bought, window.end) > 1',
      'ruleWrongArguments',
      9,
      'age 的参数需要日期或年月，得到的是数值',
      '写法：age(出生日期, 截止日期)',
    ],
    [
      'this.early + this.late > 5',
      'ruleSumOverOptional',
      11,
      '“早果”（early）可以不填，用 + 相加时只要缺一项，合计就是空的',
      '请改用 total(…)：未填按 0 计，全部未填才为空',
    ],
    [
      'this.firstCrop > 2020',
      'ruleLiteralYear',
      17,
      '规则中不能写具体的年份或日期：2020',
      '请用 window.start、window.end、window.year 或 year(…)，例如 addYears(window.end, -5)',
    ],
    [
      'this.plantedOn > "2020-01-01"',
      'ruleLiteralYear',
      17,
      '规则中不能写具体的年份或日期：2020-01-01',
      '请用 window.start、window.end、window.year 或 year(…)，例如 addYears(window.end, -5)',
    ],
    [
      'this.fruit == "苹果树"',
      'ruleUnknownCode',
      14,
      '代码表 fruit 中没有代码 “苹果树”',
      '“苹果树” 是名称：请写代码 "11"，或写作 label(…) == "苹果树"',
    ],
    [
      'label(this.fruit) == "杏树"',
      'ruleUnknownLabel',
      21,
      '代码表 fruit 中没有名称 “杏树”',
      '可用的名称如：仁果、苹果树、梨树、核果、桃树',
    ],
    ['"C" in this.pests', 'ruleUnknownCode', 0, '代码表 pest 中没有代码 “C”', '可用的代码如：A 蚜虫、B 红蜘蛛'],
    [
      'this.graftedIn < this.plantedOn',
      'ruleWrongComparison',
      15,
      '年月不能与日期比较',
      '请把日期写作 month(日期)，再与年月比较',
    ],
    ['this.bought == "1"', 'ruleWrongComparison', 12, '数值不能与文字比较', '数值不加引号，文字和代码要加引号'],
    [
      'this.bought',
      'ruleWrongResult',
      5,
      '这条规则应得出是否，得到的是数值',
      '条件请写成比较，例如 this.字段 > 0；是否已填请写作 has(this.字段)',
    ],
    [
      'this.remark == ""',
      'ruleEmptyText',
      15,
      '空文字就是未填，不能比较',
      '是否已填请写作 has(this.字段)，未填请写作 !has(this.字段)',
    ],
    [
      'matches(this.remark, "(?=a)")',
      'ruleWrongArguments',
      0,
      '正则表达式第 1 个字符处不可用：look-around and named groups are not allowed',
      '写法：matches(文字, "正则表达式")',
    ],
    [
      'matches(this.remark, "\\d")',
      'ruleEscape',
      21,
      '文字中不认识 “\\d”',
      '反斜杠本身请写两个：“\\\\d”（在 JSON 文件里是四个）',
    ],
    ['this.tree.fruit == "1"', 'ruleUnknownField', 5, '果树表（trees）没有字段 “tree”', '请写该表中字段的英文名称'],
  ])('%s', (source, code, at, message, mend) => {
    expect(checkRule(source, orchardScope('trees'))[0]).toEqual({ code, at, message, mend });
  });

  it('tells all its faults at once', () => {
    const faults = checkRule('this.bougt > 1 && this.heigth > 2', orchardScope('trees'));
    expect(faults.map((fault) => fault.mend)).toEqual(['是否应为 bought？', '是否应为 height？']);
  });

  it('has no last year where its table follows none', () => {
    expect(checkRule('last.kilograms > 1', orchardScope('pickings'))[0]?.code).toBe('ruleLastWithoutFollows');
  });

  it('has no row where it is asked once', () => {
    expect(checkRule('this.area > 1', orchardScope(undefined))[0]?.code).toBe('ruleNoRow');
  });
});

describe('a rule that holds', () => {
  it.each([
    'this.bought + this.planned > 5',
    'this.bought -0.5 > 1 // a comment',
    'has(this.early) ? this.early > 1 : true',
    'this.firstCrop >= year(this.plantedOn) + 2',
    'this.firstCrop == window.year',
    'this.early > 2000',
    'rows(pickings).filter(p, p.treeNo == this.treeNo).map(p, p.kilograms).sum() <= record(orchardProfile).area',
  ])('%s', (source) => {
    expect(checkRule(source, orchardScope('trees'))).toEqual([]);
  });
});
