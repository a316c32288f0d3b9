import { faultFamily } from './FaultKind.ts';

/** Names, numbers and identifiers that cannot be used. */
export const nameFaults = faultFamily({
  notLowerCamelCase: [
    (d: { name: string }) => `“${d.name}”不是小驼峰英文名`,
    () => '以小写英文字母开头，只用英文字母和数字，如 staffName；中文写在 title。',
  ],
  nameTooLong: [
    (d: { name: string; length: number }) => `“${d.name}”有 ${d.length} 个字符，最多 40 个`,
    () => '缩短名称；完整的意思写在 title 与 description。',
  ],
  columnNameTooLong: [
    (d: { name: string; column: string }) => `“${d.name}”在数据库中的名称“${d.column}”超过 63 个字符`,
    () => '缩短名称，或少用大写字母（每个大写字母在数据库中多一条下划线）。',
  ],
  nameBeginsWithUnderscore: [
    (d: { name: string }) => `“${d.name}”以下划线开头，这样的名称留给系统`,
    () => '去掉开头的下划线。',
  ],
  reservedName: [
    (d: { name: string }) => `“${d.name}”是系统自己用的名称`,
    () => '换一个名称；学校与采集由系统记录，不是字段。',
  ],
  nameClash: [
    (d: { name: string; one: string; other: string }) => `名称“${d.name}”既是${d.one}，又是${d.other}`,
    () => '改其中一个：给字段改名，或给引用写另一个 as。',
  ],
  typeNameClash: [
    (d: { name: string; table: string; other: string }) =>
      `表“${d.table}”与表“${d.other}”都会生成 GraphQL 名称“${d.name}”`,
    () => '给其中一张表改名。',
  ],
  duplicateNumber: [
    (d: { no: string; other: string }) => `表号“${d.no}”已被 ${d.other} 使用`,
    () => '表号在目录中唯一；通知误印的表号写在 printedNo。',
  ],
  duplicateTableName: [
    (d: { name: string; other: string }) => `表名“${d.name}”已被 ${d.other} 使用`,
    () => '给其中一张表改名。',
  ],
  duplicateId: [
    (d: { id: string; other: string }) => `标识“${d.id}”已被 ${d.other} 使用`,
    () => '给其中一个文件改标识，或删去重复的文件。',
  ],
  idNotMatching: [
    (d: { id: string; expected: string }) => `标识“${d.id}”与文件的位置和名称不符`,
    (d: { id: string; expected: string }) => `写成“${d.expected}”，或移动、重命名文件。`,
  ],
  fileNameNotMatching: [
    (d: { file: string; expected: string }) => `文件名“${d.file}”与表号、表名不符`,
    (d: { file: string; expected: string }) => `重命名为“${d.expected}”。`,
  ],
  duplicateCatalogueName: [
    (d: { name: string; other: string }) => `目录名称“${d.name}”已被 ${d.other} 使用`,
    () => '每个目录的 name 唯一：GraphQL 字段与 SQL 模式以它命名。',
  ],
});
