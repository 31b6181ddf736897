import { bilingual } from '@dibao/shared/bilingual';
import { Field, ID, InputType } from 'type-graphql';
import type { ChangeAccount, CloseAccount } from '../../commands/accounts/change-account.ts';
import type { DecideFiling } from '../../commands/accounts/decide-filing.ts';
import type { FileAccount } from '../../commands/accounts/file-account.ts';
import type { MoveSite } from '../../commands/accounts/move-site.ts';
import type { SuperviseChannel } from '../../commands/accounts/order-to-close.ts';
import { Platform } from '../../rules/channel.ts';
import { idempotencyKey } from '../idempotency-key.ts';

const channel = bilingual('渠道。', 'The channel.');
const supervisor = bilingual('主管单位（H18）。', 'Who supervises it (H18).');
const operator = bilingual('承办单位（H18）。', 'Who runs it (H18).');
const groups = bilingual('所属矩阵（E18）。', 'The groups it belongs to (E18).');
const certification = bilingual(
  '平台认证信息，须标明主办单位（E05）。',
  'What the platform certifies; it names the sponsor (E05).',
);

@InputType('FileAccountInput', { description: bilingual('报备开设一个账号。', 'Files an account to be opened.') })
export class FileAccountInput implements FileAccount {
  @Field(() => Platform, { description: bilingual('平台。', 'Its platform.') })
  platform!: Platform;

  @Field(() => String, {
    description: bilingual('名称；各平台应一致（E05）。', 'Its name, the same everywhere (E05).'),
  })
  name!: string;

  @Field(() => String, { description: bilingual('平台上的账号。', 'Its handle on the platform.') })
  handle!: string;

  @Field(() => String, { nullable: true, description: bilingual('主页地址。', 'The address of its page.') })
  url?: string | null;

  @Field(() => ID, { description: bilingual('主办单位（H18）。', 'The sponsor (H18).') })
  sponsorId!: string;

  @Field(() => ID, { nullable: true, description: supervisor })
  supervisorId?: string | null;

  @Field(() => ID, { nullable: true, description: operator })
  operatorId?: string | null;

  @Field(() => String, { nullable: true, description: certification })
  certification?: string | null;

  @Field(() => [String], { nullable: true, description: groups })
  groups?: string[] | null;

  @Field(() => String, { nullable: true, description: bilingual('说明。', 'What else is to be known.') })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '按层级不单独开设的，请写明例外的理由（E06）。',
      'Why an exception of the level rule is asked for (E06).',
    ),
  })
  exception?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('ChangeAccountInput', {
  description: bilingual('报备变更；未填的不变。', 'Files a change; the rest stays.'),
})
export class ChangeAccountInput implements ChangeAccount {
  @Field(() => ID, { description: channel })
  channelId!: string;

  @Field(() => String, { nullable: true, description: bilingual('新名称。', 'A new name.') })
  name?: string | null;

  @Field(() => String, { nullable: true, description: certification })
  certification?: string | null;

  @Field(() => ID, { nullable: true, description: supervisor })
  supervisorId?: string | null;

  @Field(() => ID, { nullable: true, description: operator })
  operatorId?: string | null;

  @Field(() => [String], { nullable: true, description: groups })
  groups?: string[] | null;

  @Field(() => String, { description: bilingual('为何变更。', 'Why it changes.') })
  note!: string;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('CloseAccountInput', { description: bilingual('报备注销。', 'Files a closing.') })
export class CloseAccountInput implements CloseAccount {
  @Field(() => ID, { description: channel })
  channelId!: string;

  @Field(() => String, { description: bilingual('为何注销。', 'Why it closes.') })
  reason!: string;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('DecideFilingInput', { description: bilingual('审批一件报备。', 'Decides a filing.') })
export class DecideFilingInput implements DecideFiling {
  @Field(() => ID, { description: bilingual('报备。', 'The filing.') })
  filingId!: string;

  @Field(() => Boolean, { description: bilingual('是否批准。', 'Whether it is approved.') })
  isApproved!: boolean;

  @Field(() => String, { description: bilingual('批准机关。', 'The authority in whose name it is decided.') })
  approvedBy!: string;

  @Field(() => String, { nullable: true, description: bilingual('备案号。', 'The number it is given.') })
  number?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('意见；不批准的必填。', 'Words; a refusal needs them.'),
  })
  note?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('SuperviseChannelInput', {
  description: bilingual('对渠道的监管措施。', 'What a supervisor does to a channel.'),
})
export class SuperviseChannelInput implements Omit<SuperviseChannel, 'move'> {
  @Field(() => ID, { description: channel })
  channelId!: string;

  @Field(() => String, { description: bilingual('理由。', 'Why.') })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '证据：网址或说明；责令关停必填（E09）。',
      'Evidence, an address or words; an order to close needs it (E09).',
    ),
  })
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('MoveSiteInput', { description: bilingual('网站迁移（H19）。', 'A site moves (H19).') })
export class MoveSiteInput implements MoveSite {
  @Field(() => ID, { description: channel })
  channelId!: string;

  @Field(() => String, { description: bilingual('新首页网址。', 'The new address of its home page.') })
  url!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('缘由，如迁入集约化平台。', 'Why, such as a shared platform.'),
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}
