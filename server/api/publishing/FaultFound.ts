import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '定义文件的一处问题' })
export class FaultFound {
  @Field(() => String, { description: '文件' })
  readonly file!: string;

  @Field(() => Int, { description: '行' })
  readonly line!: number;

  @Field(() => Int, { description: '列' })
  readonly column!: number;

  @Field(() => String, { description: 'JSON Pointer；空为整个文件' })
  readonly pointer!: string;

  @Field(() => String, { description: '代码' })
  readonly code!: string;

  @Field(() => String, { description: '问题' })
  readonly message!: string;

  @Field(() => String, { description: '怎样改' })
  readonly mend!: string;
}
