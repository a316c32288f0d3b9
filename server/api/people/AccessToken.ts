import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '访问令牌：脚本凭它以某人的身份读取数据' })
export class AccessToken {
  @Field(() => ID, { description: '令牌编号' })
  readonly id!: number;

  @Field(() => String, { description: '名称' })
  readonly name!: string;

  @Field(() => String, { description: '持有人的教工号' })
  readonly staffNo!: string;

  @Field(() => String, { description: '持有人的姓名' })
  readonly personName!: string;

  @Field(() => [String], { nullable: true, description: '可读的表（目录/表）；空为持有人可读的全部' })
  readonly tables!: readonly string[] | null;

  @Field(() => Boolean, { description: '是否显示持有人可见的个人信息' })
  readonly showsPersonal!: boolean;

  @Field(() => String, { description: '生成时间（ISO 8601）' })
  readonly createdAt!: string;

  @Field(() => String, { description: '到期时间' })
  readonly expiresAt!: string;

  @Field(() => String, { nullable: true, description: '撤销时间' })
  readonly revokedAt!: string | null;

  @Field(() => String, { nullable: true, description: '最近使用时间（误差十秒）' })
  readonly lastUsedAt!: string | null;

  @Field(() => String, { nullable: true, description: '最近使用的网络地址' })
  readonly lastUsedFrom!: string | null;
}

@ObjectType({ description: '新生成的访问令牌' })
export class MadeAccessToken {
  @Field(() => String, { description: '令牌的密文，只显示这一次；请求头写 Authorization: Bearer <密文>' })
  readonly secret!: string;

  @Field(() => AccessToken, { description: '令牌' })
  readonly token!: AccessToken;
}
