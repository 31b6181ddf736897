import { bilingual } from '@dibao/shared/bilingual';
import { DateTimeScalar } from '@dibao/shared/scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('ReleaseColumn', {
  description: bilingual('有发布的栏目。', 'A column that releases stand in.'),
})
export class ReleaseColumnType {
  @Field(() => String, { description: bilingual('名称，如“中国政务”。', 'Its name, such as 中国政务.') })
  name!: string;

  @Field(() => Int, { description: bilingual('未撤回的发布数。', 'Releases that were not withdrawn.') })
  releaseCount!: number;

  @Field(() => DateTimeScalar, {
    description: bilingual('最近一次进入日志的时刻。', 'When the latest entered the log.'),
  })
  latestAt!: Date;
}
