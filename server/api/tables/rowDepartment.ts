import { GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql';
import type { TypeShelf } from './TypeShelf.ts';

/** The type of a department that filled rows. */
export function rowDepartment(shelf: TypeShelf): GraphQLObjectType {
  return shelf.take(
    'RowDepartment',
    () =>
      new GraphQLObjectType({
        name: 'RowDepartment',
        description: '填报部门',
        fields: {
          code: { type: new GraphQLNonNull(GraphQLString), description: '部门代码' },
          name: { type: new GraphQLNonNull(GraphQLString), description: '部门名称' },
        },
      }),
  );
}
