import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { DateScalar } from '@dibao/shared/scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ContactFilter } from '../queries/contacts.ts';
import { ContactRole, MessageWay } from '../rules/contact.ts';

@ObjectType('ContactWay', { description: bilingual('联系方式之一。', 'One way of reaching a contact.') })
export class ContactWayType {
  @Field(() => MessageWay, { description: bilingual('途径。', 'By which way.') })
  way!: MessageWay;

  @Field(() => String, {
    description: bilingual(
      '地址；无权查看的部分以 * 代替，机器人地址从不显示。',
      'The address; what the viewer may not see is masked, and the address of a robot is never shown.',
    ),
  })
  address!: string;
}

@ObjectType('Absence', { description: bilingual('不在岗的一段日子。', 'Days on which a contact is absent.') })
export class AbsenceType {
  @Field(() => DateScalar, { description: bilingual('第一天。', 'The first day.') })
  from!: string;

  @Field(() => DateScalar, { description: bilingual('最后一天。', 'The last day.') })
  until!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Contact', {
  description: bilingual('机关或渠道的联系人。', 'Who answers for an agency or a channel.'),
})
export class ContactType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('导入来源中的编号。', 'The id it had where it was imported from.'),
  })
  sourceId!: string | null;

  @Field(() => ContactRole, { description: bilingual('角色。', 'In which role.') })
  role!: ContactRole;

  @Field(() => String, { description: bilingual('姓名，或工作群的名称。', 'The name, or that of the group.') })
  name!: string;

  @Field(() => String, { nullable: true, description: bilingual('职务。', 'The post.') })
  post!: string | null;

  @Field(() => String, { nullable: true, description: bilingual('办公电话。', 'The telephone of the office.') })
  officePhone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('移动电话；无权查看时以 * 代替。', 'The mobile number; masked for who may not see it.'),
  })
  mobile!: string | null;

  @Field(() => [ContactWayType], { description: bilingual('消息发往何处。', 'Where messages go.') })
  ways!: ContactWayType[];

  @Field(() => Boolean, {
    description: bilingual('私人部分是否已遮蔽。', 'Whether what is private is masked for the viewer.'),
  })
  isMasked!: boolean;

  @Field(() => DateScalar, { nullable: true, description: bilingual('起始日。', 'From which day.') })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('截止日。', 'Until which day.') })
  validUntil!: string | null;

  @Field(() => [AbsenceType], { description: bilingual('不在岗的日子。', 'When it is absent.') })
  absences!: AbsenceType[];

  @Field(() => Date, { nullable: true, description: bilingual('停用的时间。', 'When it was retired.') })
  retiredAt!: Date | null;

  @Field(() => Int, { description: bilingual('版本，修改时带上。', 'The version a change has to name.') })
  lockVersion!: number;
}

@InputType('ContactFilter', {
  description: bilingual('筛选联系人，各项同时成立。', 'Narrows contacts; all given parts hold.'),
})
export class ContactFilterInput implements ContactFilter {
  @Field(() => ID, { nullable: true, description: bilingual('某机关的。', 'Of this agency.') })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: bilingual('某渠道专有的。', 'Of this channel alone.') })
  channelId?: string | null;

  @Field(() => [ContactRole], { nullable: true, description: bilingual('这些角色。', 'In these roles.') })
  roles?: ContactRole[] | null;

  @Field(() => String, { nullable: true, description: bilingual('姓名或职务中的文字。', 'A part of name or post.') })
  text?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: bilingual('该日在岗的。', 'Who answers on this day and is not absent.'),
  })
  onDutyOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: bilingual('含已停用的。', 'Those retired as well.') })
  includeRetired?: boolean | null;
}

export const ContactConnection = connectionOf(() => ContactType, 'Contact');
