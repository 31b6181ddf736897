import { bilingual } from '@dibao/shared/bilingual';
import { DateScalar } from '@dibao/shared/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('RuleValue', {
  description: bilingual('一条规则的值，附条款和出处。', 'The value of a rule, with its clause and source.'),
})
export class RuleValueType {
  @Field(() => String, {
    description: bilingual('规则名，如 repostTarget。', 'The name of the rule, such as repostTarget.'),
  })
  name!: string;

  @Field(() => String, { description: bilingual('值（JSON）。', 'Its value, as JSON.') })
  value!: string;

  @Field(() => String, { description: bilingual('条款。', 'The clause.') })
  clause!: string;

  @Field(() => String, { description: bilingual('条款所在文件的标题。', 'The title of the document it stands in.') })
  source!: string;

  @Field(() => String, {
    description: bilingual(
      '由哪个方案写明；与本方案不同即为沿用。',
      'The profile that states it; another one: inherited.',
    ),
  })
  statedBy!: string;
}

@ObjectType('RuleProfile', {
  description: bilingual(
    '规则方案的一个版本，永不更改；任务保留其成立时的版本。',
    'A version of a rule profile, which never changes; a duty keeps the one it was made under.',
  ),
})
export class RuleProfileType {
  @Field(() => ID, { description: bilingual('此版本的编号。', 'The id of this version.') })
  id!: string;

  @Field(() => String, { description: bilingual('方案名，各版本相同。', 'The name all its versions share.') })
  key!: string;

  @Field(() => Int, { description: bilingual('第几版。', 'Which version it is.') })
  version!: number;

  @Field(() => String, { description: bilingual('内容的摘要。', 'The digest of its content.') })
  digest!: string;

  @Field(() => String, { description: bilingual('标题。', 'Its title.') })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('所属行政区划；适用各地的为空。', 'The division it is for; null: for everywhere.'),
  })
  divisionCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('所属机关的来源编号。', 'The source id of the agency it is for.'),
  })
  agencySourceId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('适用的首日。', 'The first day it holds.') })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('适用的末日。', 'The last day it holds.') })
  validUntil!: string | null;

  @Field(() => [RuleValueType], { description: bilingual('全部规则。', 'All its rules.') })
  rules!: RuleValueType[];
}
