import { Field, InputType } from 'type-graphql';

@InputType({ description: '一个定义文件的改动' })
export class DefinitionChange {
  @Field(() => String, { description: '文件，自定义文件夹起' })
  readonly path!: string;

  @Field(() => String, { nullable: true, description: '新的内容；空为删除此文件' })
  readonly text!: string | null;
}
