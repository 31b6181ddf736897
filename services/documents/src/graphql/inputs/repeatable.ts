import { bilingual } from '@dibao/shared/bilingual';
import { Field, InputType } from 'type-graphql';

/** An input that may be sent twice. */
@InputType()
export abstract class Repeatable {
  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '幂等键：同一键重复提交只生效一次。',
      'The same key takes effect once, however often it is sent.',
    ),
  })
  idempotencyKey?: string | null;
}
