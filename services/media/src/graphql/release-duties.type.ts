import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What this service adds to the releases of the documents service. */
@Directive('@key(fields: "id")')
@ObjectType('Release', { description: bilingual('一次发布。', 'An act of publishing.') })
export class ReleaseStub {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;
}

/** The same shape as that of the documents service; its nodes are found there by their ids. */
export const ReleaseConnection = connectionOf(() => ReleaseStub, 'Release', { isShared: true });
