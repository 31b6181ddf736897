import { bilingual } from '@dibao/shared/bilingual';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What this service adds to the agencies of the documents service. */
@Directive('@key(fields: "id")')
@ObjectType('Agency', { description: bilingual('机关。', 'An agency.') })
export class AgencyStub {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;
}
