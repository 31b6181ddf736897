import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { CursorScalar } from '@dibao/shared/scalars';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RepostMode } from '../rules/duty.ts';
import { ChannelType } from './channel.type.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { RepostDutyType } from './repost-duty.type.ts';

@InputType('AcknowledgeReleasesInput', { description: bilingual('确认收到发布。', 'Acknowledges reception.') })
export class AcknowledgeReleasesInput {
  @Field(() => [ID], { description: bilingual('收到的渠道。', 'The channels that received.') })
  channelIds!: string[];

  @Field(() => CursorScalar, {
    description: bilingual(
      '发布日志的游标，此前（含）的都已收到。',
      'A cursor of the release log: everything up to it was received.',
    ),
  })
  upTo!: string;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('RepostReport', { description: bilingual('一条转载报告。', 'What a channel says of its copy.') })
export class RepostReportInput {
  @Field(() => ID, { description: bilingual('所转载的发布。', 'The release.') })
  releaseId!: string;

  @Field(() => ID, { description: bilingual('转载的渠道。', 'The channel.') })
  channelId!: string;

  @Field(() => Int, {
    nullable: true,
    description: bilingual('所转载的版次，缺省为应转载的版次。', 'The edition copied; by default the one owed.'),
  })
  edition?: number | null;

  @Field(() => String, {
    description: bilingual(
      '副本的网址（http 或 https）。发布已撤回的，报告即表示已撤下，填副本原来的网址。',
      'The http or https address of the copy. Of a withdrawn release the report says that it was taken down from there.',
    ),
  })
  url!: string;

  @Field(() => RepostMode, {
    nullable: true,
    defaultValue: 'REPOST',
    description: bilingual('转载方式。', 'How the copy was made.'),
  })
  mode?: RepostMode | null;

  @Field(() => Date, { nullable: true, description: bilingual('转载时间。', 'When it was posted.') })
  postedAt?: Date | null;
}

@InputType('ReportRepostsInput', {
  description: bilingual('批量报告转载，全部登记或全部不登记。', 'Reports copies, all or none.'),
})
export class ReportRepostsInput {
  @Field(() => [RepostReportInput], { description: bilingual('1 至 1000 条。', '1 to 1,000 of them.') })
  reports!: RepostReportInput[];

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@ObjectType('ReleasesAcknowledged', { description: bilingual('已确认收到。', 'Reception was recorded.') })
export class ReleasesAcknowledgedType {
  @Field(() => [ChannelType], { description: bilingual('收到的渠道。', 'The channels that received.') })
  channels!: ChannelType[];

  @Field(() => CursorScalar, { description: bilingual('确认到的位置。', 'Up to where.') })
  upTo!: string;

  @Field(() => Date, { description: bilingual('登记时间。', 'When it was recorded.') })
  at!: Date;
}

@ObjectType('RepostsReported', { description: bilingual('已登记转载。', 'The reports were recorded.') })
export class RepostsReportedType {
  @Field(() => [RepostDutyType], { description: bilingual('由此报告的任务。', 'The duties they answered.') })
  duties!: RepostDutyType[];
}

export const AcknowledgeReleasesResult = createUnionType({
  name: 'AcknowledgeReleasesResult',
  description: bilingual('确认的结果。', 'What became of the acknowledgement.'),
  types: () => [ReleasesAcknowledgedType, NotFound, ValidationFailure] as const,
  resolveType: (value: object) =>
    value instanceof NotFound
      ? NotFound
      : value instanceof ValidationFailure
        ? ValidationFailure
        : ReleasesAcknowledgedType,
});

export const ReportRepostsResult = createUnionType({
  name: 'ReportRepostsResult',
  description: bilingual('报告的结果。', 'What became of the reports.'),
  types: () => [RepostsReportedType, ValidationFailure] as const,
  resolveType: (value: object) => (value instanceof ValidationFailure ? ValidationFailure : RepostsReportedType),
});
