import { ObjectType } from 'type-graphql';
import type { Draft } from '../../maintenance/Draft.ts';

@ObjectType({ description: '试读改动后的定义：错误，或由它推出的一切' })
export class DraftReview {
  /** What the fields below are worked out from, each when it is asked for. */
  readonly draft!: Draft;
  readonly path!: string;
}
