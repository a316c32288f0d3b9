/** Units that stand in brackets behind a heading, and how they are written in definitions. */
const units: ReadonlyMap<string, string> = new Map(
  [
    '人 万元 元 ㎡ 册 万册 种 台 套 台套 台/套 个 项 次 学时 课时 学分 月 年 天 日 小时 % 分 门 篇 部 件 家 届 间 座 GB MB TB Mbps Mb 人次 门次 学年 学期 岁 亩 万平方米 公顷 人年 千元 亿元 米 厘米 千米 公里 m cm km 公斤 千克 kg 吨 升 平方公里 处 张 名 场 批 对 支 本 课时/周 元/人 元/年 万元/年 折 折算学时 人天 工作日 级 类'
      .split(' ')
      .map((unit) => [unit, unit] as const),
    [
      ['平方米', '㎡'],
      ['m2', '㎡'],
      ['m²', '㎡'],
      ['％', '%'],
      ['人民币元', '元'],
      ['人民币万元', '万元'],
    ] as const,
  ].flat(),
);

export interface Heading {
  readonly title: string;
  readonly unit?: string;
  readonly required: boolean;
  /** Short words in brackets that are no unit we know. */
  readonly unknown?: string;
}

/** Takes mark and unit from a heading: `*年薪酬（万元）`. */
export function readHeading(text: string, known: ReadonlySet<string> = new Set()): Heading {
  const required = /[*＊★]/.test(text);
  const bare = text
    .replaceAll(/[*＊★]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const bracket = /^(.*\S)\s*[（(【[]\s*(?:单位[:：]\s*)?([^（）()【】[\]]{1,12})\s*[）)】\]]$/s.exec(bare);
  const [, title = '', inside = ''] = bracket ?? [];
  const word = inside.normalize('NFC').trim();
  const unit = units.get(word) ?? (known.has(word) ? word : undefined);
  if (unit !== undefined) return { title, unit, required };
  const after = /^(.*\S)\s*[,，/]\s*单位[:：]\s*(\S{1,8})$/.exec(bare);
  const named = units.get(after?.[2] ?? '');
  if (after?.[1] !== undefined && named !== undefined) return { title: after[1], unit: named, required };
  const isUnit = bracket !== null && /^单位[:：]/.test(bare.slice(title.length + 1));
  return {
    title: bare,
    required,
    ...(bracket !== null && (isUnit || inside.length <= 3) && !/[是否]/.test(inside) ? { unknown: inside } : {}),
  };
}
