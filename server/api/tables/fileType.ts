import { GraphQLID, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql';
import type { TypeShelf } from './TypeShelf.ts';

export function fileType(shelf: TypeShelf): GraphQLObjectType {
  return shelf.take(
    'File',
    () =>
      new GraphQLObjectType({
        name: 'File',
        description: '一份佐证材料；内容由 /files/<id> 下载',
        fields: {
          id: { type: new GraphQLNonNull(GraphQLID), description: '文件的编号' },
          field: { type: GraphQLString, description: '所佐证的字段；属于整行的为空' },
          name: { type: new GraphQLNonNull(GraphQLString), description: '文件名' },
          mediaType: { type: new GraphQLNonNull(GraphQLString), description: '类型（MIME）' },
          size: { type: new GraphQLNonNull(GraphQLInt), description: '大小（字节）' },
          uploadedAt: { type: new GraphQLNonNull(GraphQLString), description: '上传时间（ISO 8601）' },
        },
      }),
  );
}
