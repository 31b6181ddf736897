import { bilingual } from '@dibao/shared/bilingual';
import { DateTimeScalar } from '@dibao/shared/scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Viewer', { description: bilingual('当前访问者。', 'Who asks.') })
export class ViewerType {
  @Field(() => String, { nullable: true, description: bilingual('名称；公众为空。', 'Its name; null for the public.') })
  subject?: string | null;

  @Field(() => [String], { description: bilingual('角色。', 'Its roles.') })
  roles!: string[];

  @Field(() => [String], { description: bilingual('权限。', 'Its scopes.') })
  scopes!: string[];

  @Field(() => [ID], { description: bilingual('所代表的渠道。', 'The channels it acts for.') })
  channelIds!: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: bilingual('令牌到期的时刻。', 'When its token ends.'),
  })
  expiresAt?: Date | null;
}
