import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { DateScalar } from '@dibao/shared/scalars';
import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { ChannelRow } from '../queries/channels.ts';
import { AdministrativeLevel } from '@dibao/shared/agency';
import { ChannelStatus, Platform } from '../rules/channel.ts';

@InterfaceType('Channel', {
  description: bilingual('转载渠道：网站或新媒体账号。', 'Where copies are posted: a site or an account.'),
  resolveType: (channel: ChannelRow) => (channel.platform === 'WEBSITE' ? 'Site' : 'MediaAccount'),
})
export abstract class ChannelType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('导入来源中的编号。', 'The id it had where it was imported from.'),
  })
  sourceId!: string | null;

  @Field(() => String, { description: bilingual('名称。', 'Its name.') })
  name!: string;

  @Field(() => Platform, { description: bilingual('平台。', 'Its platform.') })
  platform!: Platform;

  @Field(() => AdministrativeLevel, { nullable: true, description: bilingual('层级。', 'Its level.') })
  level!: AdministrativeLevel | null;

  @Field(() => String, { nullable: true, description: bilingual('行政区划代码（块）。', 'The code of its region.') })
  divisionCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('系统（条），例如 公安。', 'Its system, such as 公安.'),
  })
  system!: string | null;

  @Field(() => ChannelStatus, { description: bilingual('是否在用。', 'Whether it is in use.') })
  status!: ChannelStatus;

  @Field(() => [String], { description: bilingual('所属矩阵（E18）。', 'The groups it belongs to (E18).') })
  groups!: string[];

  @Field(() => DateScalar, { nullable: true, description: bilingual('开设日期。', 'The day it was opened.') })
  openedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('关停日期。', 'The day it was closed.') })
  closedOn!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Site', { implements: ChannelType, description: bilingual('网站。', 'A website.') })
export class SiteType extends ChannelType {
  @Field(() => String, { description: bilingual('网址。', 'Its address.') })
  url!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('网站标识码，十位数字。', 'The site identity code of ten digits.'),
  })
  siteIdCode!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('MediaAccount', {
  implements: ChannelType,
  description: bilingual('政务新媒体账号。', 'A new-media account.'),
})
export class MediaAccountType extends ChannelType {
  @Field(() => String, { description: bilingual('平台上的账号。', 'Its handle on the platform.') })
  handle!: string;

  @Field(() => String, { nullable: true, description: bilingual('主页地址。', 'The address of its page.') })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('平台认证信息（E05）。', 'What the platform certifies (E05).'),
  })
  certification!: string | null;
}

export const SiteConnection = connectionOf(() => SiteType, 'Site');
export const MediaAccountConnection = connectionOf(() => MediaAccountType, 'MediaAccount');
