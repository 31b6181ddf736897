import { bilingual } from '@dibao/shared/bilingual';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What this service adds to the documents of the documents service. */
@Directive('@key(fields: "id")')
@ObjectType('PolicyDocument', { description: bilingual('政策文件。', 'A policy document.') })
export class PolicyDocumentStub {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;
}
