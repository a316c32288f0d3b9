import type { FaultCase } from './FaultCase.ts';
import { beds, earlier, plantings } from './paths.ts';

const text = { type: 'string', title: '文字' };

export const referenceCases: readonly FaultCase[] = [
  {
    code: 'referenceTableMissing',
    changes: { [plantings]: { properties: { bedCode: { reference: { table: 'bed' } }, bedName: { copies: null } } } },
    file: plantings,
    pointer: '/properties/bedCode/reference/table',
    message: '引用的表“bed”不在本目录中',
    mend: '是否想写“beds”？写本目录中一张 list 表的 table.name。',
  },
  {
    code: 'referenceFieldMissing',
    changes: { [plantings]: { properties: { bedCode: { reference: { field: 'bedcode' } } } } },
    file: plantings,
    pointer: '/properties/bedCode/reference/field',
    message: '引用的表“beds”没有字段“bedcode”',
    mend: '是否想写“bedCode”？写“beds”的主键字段。',
  },
  {
    code: 'referenceToRecord',
    changes: {
      [plantings]: {
        properties: { gardenCode: { ...text, reference: { table: 'gardenProfile', field: 'gardenName' } } },
      },
    },
    file: plantings,
    pointer: '/properties/gardenCode/reference/table',
    message: '引用的表“gardenProfile”是 record，没有主键',
    mend: 'record 只有一行，规则中用 record(表) 读取；引用只能指向 list。',
  },
  {
    code: 'referenceNotWholeKey',
    changes: {
      [plantings]: { properties: { otherCode: { ...text, reference: { table: 'beds', field: 'bedName' } } } },
    },
    file: plantings,
    pointer: '/properties/otherCode/reference',
    message: '引用没有覆盖“beds”的整个主键（bedCode），只给了 bedName',
    mend: '在 table.references 用 by 写全主键；若只需值在其中出现，加 "match": "any"。',
  },
  {
    code: 'referenceKeyFieldUnknown',
    changes: {
      [plantings]: {
        table: { references: [{ as: 'nextBed', table: 'beds', by: { bedCode: 'bedCode', bedName: 'bedName' } }] },
      },
    },
    file: plantings,
    pointer: '/table/references/0/by/bedName',
    message: 'by 中的“bedName”不是“beds”的主键字段',
    mend: 'by 是 目标主键字段 → 本表字段；主键：bedCode。',
  },
  {
    code: 'referenceOwnFieldMissing',
    changes: { [plantings]: { table: { references: [{ as: 'nextBed', table: 'beds', by: { bedCode: 'bedCod' } }] } } },
    file: plantings,
    pointer: '/table/references/0/by/bedCode',
    message: 'by 中的“bedCod”不是本表的字段',
    mend: '是否想写“bedCode”？by 是 目标主键字段 → 本表字段。',
  },
  {
    code: 'referenceTypeMismatch',
    changes: {
      [plantings]: { table: { references: [{ as: 'nextBed', table: 'beds', by: { bedCode: 'plantCount' } }] } },
    },
    file: plantings,
    pointer: '/table/references/0/by/bedCode',
    message: '“plantCount”（integer）与“beds.bedCode”（text）的类型不同',
    mend: '两边用同样的类型，例如都是 string。',
  },
  {
    code: 'referenceAsMissing',
    changes: { [plantings]: { properties: { nextBed: { ...text, reference: { table: 'beds', field: 'bedCode' } } } } },
    file: plantings,
    pointer: '/properties/nextBed/reference',
    message: '“nextBed”不以 Code(s) 或 No(s) 结尾，引用的行没有名称',
    mend: '在 reference 中写 as，即被引用的行在 GraphQL 中的名称。',
  },
  {
    code: 'copiesPathUnknown',
    changes: { [plantings]: { properties: { bedName: { copies: 'bad.bedName' } } } },
    file: plantings,
    pointer: '/properties/bedName/copies',
    message: 'copies 的路径“bad.bedName”不通：本表没有名为“bad”的引用',
    mend: '是否想写“bed”？写 引用名.字段，如 department.deptName；引用名是 reference 的 as。',
  },
  {
    code: 'copiesPathUnknown',
    changes: { [plantings]: { properties: { bedName: { copies: 'bed.bedNames' } } } },
    file: plantings,
    pointer: '/properties/bedName/copies',
    message: 'copies 的路径“bed.bedNames”不通：“beds”没有字段“bedNames”',
    mend: '是否想写“bedName”？写 引用名.字段，如 department.deptName；引用名是 reference 的 as。',
  },
  {
    code: 'copiesCycle',
    changes: {
      [beds]: {
        properties: {
          bedName: { copies: 'planting.bedName', renamedFrom: null },
          plantingNo: { ...text, reference: { table: 'plantings', field: 'plantingNo' } },
        },
      },
    },
    file: beds,
    pointer: '/properties/bedName/copies',
    message: 'copies 互相带出，没有尽头：beds.bedName → plantings.bedName → beds.bedName',
    mend: '让其中一个字段由人填写。',
  },
  {
    code: 'copiesThroughList',
    changes: {
      [plantings]: {
        properties: {
          bedCodes: {
            type: 'array',
            title: '各花圃',
            items: { type: 'string', reference: { table: 'beds', field: 'bedCode', as: 'beds' } },
          },
          bedName: { copies: 'beds.bedName' },
        },
      },
    },
    file: plantings,
    pointer: '/properties/bedName/copies',
    message: 'copies 的路径“beds.bedName”经过多个引用，不知取哪一行',
    mend: '经过单个引用取值，或改用 computed。',
  },
  {
    code: 'copiesTypeMismatch',
    changes: { [plantings]: { properties: { bedName: { type: 'integer' } } } },
    file: plantings,
    pointer: '/properties/bedName/copies',
    message: '“bedName”（integer）与带出的“bed.bedName”（text）的类型不同',
    mend: '两边用同样的类型、代码表与小数位数。',
  },
  {
    code: 'followsMissing',
    changes: { [beds]: { table: { follows: 'garden-2022/bed' } } },
    file: beds,
    pointer: '/table/follows',
    message: 'follows 的表“garden-2022/bed”不存在',
    mend: '是否想写“garden-2022/beds”？写 目录/表名，如 vocational-2021/internalTeachers。',
  },
  {
    code: 'followsNotEarlier',
    changes: { [earlier]: { year: 2023 } },
    file: beds,
    pointer: '/table/follows',
    message: 'follows 的表“garden-2022/beds”不属于更早的年度（本目录为 2023 年）',
    mend: 'follows 只指向更早年度的表。',
  },
  {
    code: 'followsOtherFamily',
    changes: { [earlier]: { family: 'orchard' } },
    file: beds,
    pointer: '/table/follows',
    message: 'follows 的表“garden-2022/beds”属于 orchard，本目录属于 garden',
    mend: '只能结转同一类学校（family）的数据。',
  },
  {
    code: 'renamedFromMissing',
    changes: { [beds]: { properties: { bedName: { renamedFrom: 'oldNames' } } } },
    file: beds,
    pointer: '/properties/bedName/renamedFrom',
    message: 'renamedFrom 的“oldNames”不是 garden-2022/beds 的字段',
    mend: '是否想写“oldName”？写 follows 的表中原来的字段名。',
  },
  {
    code: 'renamedFromWithoutFollows',
    changes: { [beds]: { table: { follows: null } } },
    file: beds,
    pointer: '/properties/bedName/renamedFrom',
    message: '写了 renamedFrom，而本表没有 follows',
    mend: '在 table.follows 写上年的表，或删去 renamedFrom。',
  },
  {
    code: 'carryWithoutFollows',
    changes: { [plantings]: { table: { carry: false } } },
    file: plantings,
    pointer: '/table/carry',
    message: '写了 carry，而本表没有 follows，没有什么可结转',
    mend: '在 table.follows 写上年的表，或删去 carry。',
  },
  {
    code: 'carryNotFollowed',
    changes: { [beds]: { table: { carry: ['garden-2022/bed'] } } },
    file: beds,
    pointer: '/table/carry/0',
    message: 'carry 的“garden-2022/bed”不在本表的 follows 中',
    mend: '是否想写“garden-2022/beds”？carry 只写 follows 中的表：其余的不结转行，只补字段、供比较。',
  },
];
