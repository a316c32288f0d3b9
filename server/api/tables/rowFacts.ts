import {
  GraphQLEnumType,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { fileType } from './fileType.ts';
import { rowDepartment } from './rowDepartment.ts';
import { stateType } from './stateType.ts';
import type { TypeShelf } from './TypeShelf.ts';

/** The type of `_row`: what the system knows of a row. */
export function rowFacts(shelf: TypeShelf): GraphQLObjectType {
  return shelf.take('RowFacts', () => {
    return new GraphQLObjectType({
      name: 'RowFacts',
      description: '行的系统信息',
      fields: {
        id: { type: new GraphQLNonNull(GraphQLID), description: '行的编号' },
        revision: { type: new GraphQLNonNull(GraphQLInt), description: '修订号，保存时须带上' },
        state: { type: stateType(shelf), description: '所属填报单的状态；由几个部门共填的，为其中最靠前的' },
        carried: { type: carriedType(shelf), description: '由上年结转的行：尚未确认、已确认或已修改；空为本年新增' },
        emptied: {
          type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))),
          description: '上年有值、今年的表不能沿用而留空的字段；上年的值见 _last',
        },
        filledBy: {
          type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(rowDepartment(shelf)))),
          description: '由哪些部门填报',
        },
        files: {
          type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(fileType(shelf)))),
          description: '本行及其各字段的佐证材料',
        },
        masked: {
          type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))),
          description: '不予显示的字段：值为 null 并不表示未填',
        },
      },
    });
  });
}

function carriedType(shelf: TypeShelf): GraphQLEnumType {
  return shelf.take(
    'Carried',
    () =>
      new GraphQLEnumType({
        name: 'Carried',
        description: '由上年结转的一行的情况',
        values: {
          carried: { description: '尚未确认' },
          confirmed: { description: '已确认沿用' },
          changed: { description: '已修改' },
        },
      }),
  );
}
