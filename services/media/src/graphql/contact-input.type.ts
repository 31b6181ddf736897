import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure, VersionConflict } from '@dibao/shared/failures';
import { DateScalar } from '@dibao/shared/scalars';
import { createUnionType, Field, ID, InputType, Int } from 'type-graphql';
import type { RetireContact } from '../commands/retire-contact.ts';
import type { UpsertContact } from '../commands/upsert-contact.ts';
import { ContactRole } from '../rules/contact.ts';
import { ContactType } from './contact.type.ts';

const idempotencyKey = bilingual(
  '幂等键：相同的键与输入返回首次的结果。',
  'The same key and input give the first result again.',
);

@InputType('AbsenceInput', { description: bilingual('不在岗的一段日子。', 'Days on which a contact is absent.') })
export class AbsenceInput {
  @Field(() => DateScalar, { description: bilingual('第一天。', 'The first day.') })
  from!: string;

  @Field(() => DateScalar, { description: bilingual('最后一天。', 'The last day.') })
  until!: string;
}

@InputType('QuietHoursInput', {
  description: bilingual('静默时段（北京时间），可跨零点。', 'Quiet hours in Beijing; they may pass midnight.'),
})
export class QuietHoursInput {
  @Field(() => String, { description: bilingual('起，如 22:00。', 'From, such as 22:00.') })
  from!: string;

  @Field(() => String, { description: bilingual('止，如 07:00。', 'Until, such as 07:00.') })
  until!: string;
}

@InputType('UpsertContactInput', {
  description: bilingual('登记联系人，或整个替换已登记的。', 'Adds a contact or replaces all that is said of one.'),
})
export class UpsertContactInput implements UpsertContact {
  @Field(() => ID, {
    nullable: true,
    description: bilingual('已有联系人的编号；新登记时留空。', 'Of a known contact.'),
  })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: bilingual('修改所依据的版本。', 'The version a change is based on.'),
  })
  lockVersion?: number | null;

  @Field(() => ID, { description: bilingual('所属机关。', 'The agency it answers for.') })
  agencyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: bilingual('只负责此渠道；留空为整个机关。', 'Only for this channel; else for all of the agency.'),
  })
  channelId?: string | null;

  @Field(() => ContactRole, { description: bilingual('角色。', 'In which role.') })
  role!: ContactRole;

  @Field(() => String, { description: bilingual('姓名，或工作群的名称。', 'The name, or that of the group.') })
  name!: string;

  @Field(() => String, { nullable: true, description: bilingual('职务。', 'The post.') })
  post?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('办公电话。', 'The telephone of the office.') })
  officePhone?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('移动电话，加密保存。', 'The mobile number; sealed.') })
  mobile?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('电子邮箱，加密保存。', 'The e-mail address; sealed.'),
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('接收短信的号码。', 'The number that takes SMS.') })
  smsNumber?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('企业微信群机器人地址。', 'A 企业微信 robot.') })
  wecomWebhook?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('钉钉群机器人地址。', 'A 钉钉 robot.') })
  dingtalkWebhook?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('钉钉机器人的加签密钥。', 'What the robot signs with.'),
  })
  dingtalkSecret?: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('起始日。', 'From which day.') })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('截止日。', 'Until which day.') })
  validUntil?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: bilingual(
      '次序：同一角色中先通知次序小且在岗的。',
      'Of several in one role the lowest present is told.',
    ),
  })
  order?: number | null;

  @Field(() => [AbsenceInput], { nullable: true, description: bilingual('不在岗的日子。', 'When it is absent.') })
  absences?: AbsenceInput[] | null;

  @Field(() => QuietHoursInput, { nullable: true, description: bilingual('本人的静默时段。', 'Its own quiet hours.') })
  quietHours?: QuietHoursInput | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('RetireContactInput', { description: bilingual('停用联系人。', 'Ends a contact.') })
export class RetireContactInput implements RetireContact {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => Int, { description: bilingual('所依据的版本。', 'The version this is based on.') })
  lockVersion!: number;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

export const ContactResult = createUnionType({
  name: 'ContactResult',
  description: bilingual('保存联系人的结果。', 'What became of the contact.'),
  types: () => [ContactType, ValidationFailure, NotFound, VersionConflict] as const,
  resolveType(value: object) {
    const failure = [ValidationFailure, NotFound, VersionConflict].find((type) => value instanceof type);
    return failure ?? ContactType;
  },
});
