import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarStatus } from '../rules/duty.ts';
import { ChannelType } from './channel.type.ts';
import { RuleProfileType } from './rule-profile.type.ts';

@ObjectType('PlannedObligation', {
  description: bilingual('将承担转载任务的渠道。', 'A channel that would owe a copy.'),
})
export class PlannedObligationType {
  @Field(() => ChannelType, { nullable: true, description: bilingual('渠道。', 'The channel.') })
  channel!: ChannelType | null;

  @Field(() => String, { description: bilingual('理由，附条款。', 'Why, with the clause.') })
  why!: string;
}

export const PlannedObligationConnection = connectionOf(() => PlannedObligationType, 'PlannedObligation');

@ObjectType('PlannedObligations', {
  description: bilingual('按计划发布时谁将承担任务。', 'Who would be obliged by a release as it is planned.'),
})
export class PlannedObligationsType {
  @Field(() => RuleProfileType, { description: bilingual('适用的规则方案。', 'The rule profile that would hold.') })
  profile!: RuleProfileType;

  @Field(() => Int, { description: bilingual('承担任务的渠道数。', 'How many channels would be obliged.') })
  total!: number;

  @Field(() => Int, {
    description: bilingual(
      '其中代无渠道单位承担的门户数（E07）。',
      'How many of them for units without a channel (E07).',
    ),
  })
  standingIn!: number;

  @Field(() => Date, { nullable: true, description: bilingual('目标时限。', 'The target.') })
  targetAt!: Date | null;

  @Field(() => Date, { nullable: true, description: bilingual('最后时限。', 'The limit.') })
  dueAt!: Date | null;

  @Field(() => CalendarStatus, { description: bilingual('最后时限是否确定。', 'Whether the limit is final.') })
  calendarStatus!: CalendarStatus;

  @Field(() => PlannedObligationConnection, { description: bilingual('渠道，分页。', 'The channels, by pages.') })
  channels!: InstanceType<typeof PlannedObligationConnection>;
}
