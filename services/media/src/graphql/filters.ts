import { bilingual } from '@dibao/shared/bilingual';
import { Field, ID, InputType } from 'type-graphql';
import type { ChannelFilter } from '../queries/channels.ts';
import type { DutyFilter } from '../queries/repost-duties.ts';
import { AdministrativeLevel } from '@dibao/shared/agency';
import { ChannelStatus, Platform } from '../rules/channel.ts';
import { DutyKind, DutyState } from '../rules/duty.ts';
import { Timeliness } from '../rules/timeliness.ts';

@InputType('DutyFilter', {
  description: bilingual('筛选任务，各项同时成立。', 'Narrows duties; all given parts hold.'),
})
export class DutyFilterInput implements DutyFilter {
  @Field(() => ID, { nullable: true, description: bilingual('某次发布的。', 'Of this release.') })
  releaseId?: string | null;

  @Field(() => ID, { nullable: true, description: bilingual('某渠道的。', 'Of this channel.') })
  channelId?: string | null;

  @Field(() => [DutyKind], { nullable: true, description: bilingual('这些种类。', 'Of these kinds.') })
  kinds?: DutyKind[] | null;

  @Field(() => [DutyState], { nullable: true, description: bilingual('处于这些状态。', 'In these states.') })
  states?: DutyState[] | null;

  @Field(() => [Timeliness], { nullable: true, description: bilingual('及时情况为这些之一。', 'Of this timeliness.') })
  timeliness?: Timeliness[] | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('该行政区划及其以下各级。', 'In this division and everything below it.'),
  })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('该系统（条）的。', 'Of this system.') })
  system?: string | null;
}

@InputType('ChannelFilter', {
  description: bilingual('筛选渠道，各项同时成立。', 'Narrows channels; all given parts hold.'),
})
export class ChannelFilterInput implements ChannelFilter {
  @Field(() => [ID], { nullable: true, description: bilingual('这些编号的。', 'With these ids.') })
  ids?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '名称、账号或网址（含旧址）中的文字。',
      'A part of the name, the handle, or an address, present or past.',
    ),
  })
  text?: string | null;

  @Field(() => [Platform], { nullable: true, description: bilingual('这些平台。', 'On these platforms.') })
  platforms?: Platform[] | null;

  @Field(() => [AdministrativeLevel], { nullable: true, description: bilingual('这些层级。', 'Of these levels.') })
  levels?: AdministrativeLevel[] | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('该行政区划及其以下各级。', 'In this division and everything below it.'),
  })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('该系统（条）的。', 'Of this system.') })
  system?: string | null;

  @Field(() => [ChannelStatus], { nullable: true, description: bilingual('处于这些状态。', 'In these states.') })
  statuses?: ChannelStatus[] | null;

  @Field(() => String, { nullable: true, description: bilingual('属于此矩阵（E18）。', 'In this group (E18).') })
  group?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: bilingual(
      '是否有经批准的报备（E08、E09）。',
      'Whether its opening was filed and approved (E08, E09).',
    ),
  })
  isFiled?: boolean | null;
}
