import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { DateScalar } from '@dibao/shared/scalars';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RegisterColumn } from '../../commands/verification/register-column.ts';
import { type AlarmFilter, AlarmKind } from '../../queries/verification/alarms.ts';
import type { FindingFilter } from '../../queries/verification/findings.ts';
import { ColumnSource } from '../../queries/verification/site-columns.ts';
import { FindingKind } from '../../rules/verification/findings.ts';
import { idempotencyKey } from '../idempotency-key.ts';

@ObjectType('SiteColumn', {
  description: bilingual(
    '网站的专栏：登记的，或在首页按名称发现的。',
    'A column of a site: registered, or found on its home page by name.',
  ),
})
export class SiteColumnType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => String, { description: bilingual('名称，例如 中国政务。', 'Its name, such as 中国政务.') })
  name!: string;

  @Field(() => String, { description: bilingual('网址。', 'Its address.') })
  url!: string;

  @Field(() => ColumnSource, { description: bilingual('如何得知。', 'How it is known.') })
  source!: ColumnSource;

  @Field(() => Date, { nullable: true, description: bilingual('最近一次读到的时间。', 'When it was last read.') })
  lookedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: bilingual('最近一次尝试的时间。', 'When it was last tried.') })
  triedAt!: Date | null;

  @Field(() => Int, { description: bilingual('列出的条数。', 'How many entries it lists.') })
  entries!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: bilingual('最新一条的日期。', 'The day of its newest entry.'),
  })
  newestOn!: string | null;
}

@ObjectType('SiteInspection', {
  description: bilingual('最近一次巡检所见的首页。', 'The home page as the last inspection saw it.'),
})
export class SiteInspectionType {
  @Field(() => Date, { description: bilingual('最近一次巡检。', 'The last inspection.') })
  triedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('最近一次读到首页。', 'When the home page was last read.'),
  })
  lookedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: bilingual('首页用时，毫秒。', 'Milliseconds the home page took.') })
  durationMs!: number | null;

  @Field(() => String, { nullable: true, description: bilingual('标签 SiteName。', 'The tag SiteName.') })
  siteName!: string | null;

  @Field(() => String, { nullable: true, description: bilingual('标签 SiteDomain。', 'The tag SiteDomain.') })
  siteDomain!: string | null;

  @Field(() => String, { nullable: true, description: bilingual('标签 SiteIDCode。', 'The tag SiteIDCode.') })
  siteIdCode!: string | null;
}

@ObjectType('Finding', {
  description: bilingual('巡检发现的一个问题。', 'Something an inspection found wrong with a site.'),
})
export class FindingType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => FindingKind, { description: bilingual('种类。', 'Its kind.') })
  kind!: FindingKind;

  @Field(() => String, {
    description: bilingual('涉及的栏目、网址或标签。', 'The column, address or tag it is about.'),
  })
  subject!: string;

  @Field(() => String, { description: bilingual('所据条款。', 'The clause it rests on.') })
  clause!: string;

  @Field(() => Date, { description: bilingual('首次发现。', 'When it was first seen.') })
  firstSeenAt!: Date;

  @Field(() => Date, { description: bilingual('最近一次发现。', 'When it was last seen.') })
  lastSeenAt!: Date;

  @Field(() => Date, { nullable: true, description: bilingual('消除的时间。', 'When it was seen no more.') })
  resolvedAt!: Date | null;
}

@ObjectType('CopyAlarm', {
  description: bilingual(
    '告警：核验通过的副本被改动、删除，或撤下后又出现。',
    'An alarm: a copy that was right was changed or removed, or came back.',
  ),
})
export class CopyAlarmType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => AlarmKind, { description: bilingual('发生了什么。', 'What happened.') })
  kind!: AlarmKind;

  @Field(() => Date, { description: bilingual('告警时间。', 'When it was raised.') })
  raisedAt!: Date;

  @Field(() => Date, { nullable: true, description: bilingual('恢复时间。', 'When the copy was right again.') })
  resolvedAt!: Date | null;
}

@InputType('CopyAlarmFilter', {
  description: bilingual('筛选告警，各项同时成立。', 'Narrows alarms; all given parts hold.'),
})
export class CopyAlarmFilterInput implements AlarmFilter {
  @Field(() => ID, { nullable: true, description: bilingual('某渠道的。', 'Of this channel.') })
  channelId?: string | null;

  @Field(() => ID, { nullable: true, description: bilingual('某次发布的。', 'Of this release.') })
  releaseId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: bilingual('尚未恢复的，或已恢复的。', 'Those that stand, or not.'),
  })
  isOpen?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('该行政区划及其以下各级。', 'In this division and below it.'),
  })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('该系统（条）的。', 'Of this system.') })
  system?: string | null;
}

@InputType('FindingFilter', {
  description: bilingual('筛选发现，各项同时成立。', 'Narrows findings; all given parts hold.'),
})
export class FindingFilterInput implements FindingFilter {
  @Field(() => ID, { nullable: true, description: bilingual('某网站的。', 'Of this site.') })
  channelId?: string | null;

  @Field(() => [FindingKind], { nullable: true, description: bilingual('这些种类。', 'Of these kinds.') })
  kinds?: FindingKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: bilingual('尚未消除的，或已消除的。', 'Those that stand, or not.'),
  })
  isOpen?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('该行政区划及其以下各级。', 'In this division and below it.'),
  })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('该系统（条）的。', 'Of this system.') })
  system?: string | null;
}

@InputType('RegisterColumnInput', {
  description: bilingual('登记网站专栏的网址。', 'Registers where a column of a site is.'),
})
export class RegisterColumnInput implements RegisterColumn {
  @Field(() => ID, { description: bilingual('网站。', 'The site.') })
  channelId!: string;

  @Field(() => String, { description: bilingual('栏目名称。', 'The name of the column.') })
  name!: string;

  @Field(() => String, { description: bilingual('列表页网址。', 'The address of its list.') })
  url!: string;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@ObjectType('SitesInspected', { description: bilingual('正在进行的巡检。', 'Inspections under way.') })
export class SitesInspectedType {
  @Field(() => Int, { description: bilingual('网站数。', 'How many sites.') })
  sites!: number;

  @Field(() => Date, { description: bilingual('要求的时间。', 'When it was asked for.') })
  at!: Date;
}

export const FindingConnection = connectionOf(() => FindingType, 'Finding');
export const CopyAlarmConnection = connectionOf(() => CopyAlarmType, 'CopyAlarm');

export const RegisterColumnResult = createUnionType({
  name: 'RegisterColumnResult',
  description: bilingual('登记的结果。', 'What became of the registration.'),
  types: () => [SiteColumnType, NotFound, ValidationFailure] as const,
  resolveType: (value: object) =>
    value instanceof NotFound ? NotFound : value instanceof ValidationFailure ? ValidationFailure : SiteColumnType,
});
