import { Field, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '一个定义文件' })
export class DefinitionText {
  @Field(() => String, { description: '在定义文件夹中的路径' })
  readonly path!: string;

  @Field(() => String, { nullable: true, description: '表号与名称等，文件能读懂时才有' })
  readonly title!: string | null;

  @Field(() => String, { description: '文件的全文' })
  readonly text!: string;
}

@InputType({ description: '改动的、新建的或删去的定义文件' })
export class DraftFileInput {
  @Field(() => String, { description: '在定义文件夹中的路径' })
  readonly path!: string;

  @Field(() => String, { nullable: true, description: '全文；不写则为删去' })
  readonly text!: string | null;
}

@ObjectType({ description: '定义文件中的一处错误' })
export class DefinitionFaultFound {
  @Field(() => String, { description: '文件' })
  readonly file!: string;

  @Field(() => Int, { description: '行，从 1 起' })
  readonly line!: number;

  @Field(() => Int, { description: '列，从 1 起' })
  readonly column!: number;

  @Field(() => String, { description: '代码' })
  readonly code!: string;

  @Field(() => String, { description: '错在哪里' })
  readonly message!: string;

  @Field(() => String, { description: '怎样改' })
  readonly mend!: string;
}

@ObjectType({ description: '与现行定义的一处差别' })
export class DraftChange {
  @Field(() => String, { description: '目录' })
  readonly catalogue!: string;

  @Field(() => String, { description: '哪张表或哪一类' })
  readonly group!: string;

  @Field(() => String, { description: 'added、removed、renamed 或 changed' })
  readonly act!: string;

  @Field(() => String, { description: '改了什么' })
  readonly text!: string;

  @Field(() => Boolean, { description: '已有的数据、查询或模板可能因此要改' })
  readonly breaking!: boolean;

  @Field(() => String, { nullable: true, description: '有什么影响' })
  readonly effect!: string | null;
}
