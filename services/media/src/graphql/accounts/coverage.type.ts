import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, connectionOf } from '@dibao/shared/connection';
import { Field, Int, ObjectType } from 'type-graphql';
import { Platform } from '../../rules/channel.ts';

@ObjectType('CoverageRow', {
  description: bilingual('一个单位在各平台的开设情况。', 'On which platforms one unit is.'),
})
export class CoverageRowType {
  @Field(() => [Platform], { description: bilingual('已开设。', 'Where it has an account in use.') })
  covered!: Platform[];

  @Field(() => [Platform], { description: bilingual('未开设。', 'Where it has none.') })
  missing!: Platform[];
}

const CoverageRowConnection = connectionOf(() => CoverageRowType, 'CoverageRow');

@ObjectType('AccountCoverage', { description: bilingual('账号覆盖情况（E15）。', 'The coverage by accounts (E15).') })
export class AccountCoverageType {
  @Field(() => Int, { description: bilingual('单位数。', 'How many units there are.') })
  agencies!: number;

  @Field(() => Int, { description: bilingual('各平台均已开设的单位数。', 'How many are on all the platforms.') })
  complete!: number;

  @Field(() => CoverageRowConnection, { description: bilingual('逐个单位。', 'One by one.') })
  rows!: Connection<CoverageRowType>;
}

@ObjectType('AccountGroup', { description: bilingual('账号矩阵（E18）。', 'A group of accounts (E18).') })
export class AccountGroupType {
  @Field(() => String, { description: bilingual('名称。', 'Its name.') })
  name!: string;

  @Field(() => Int, { description: bilingual('在用账号数。', 'How many accounts in use it has.') })
  accounts!: number;
}

@ObjectType('FormerAddress', { description: bilingual('网站用过的网址。', 'An address a site had.') })
export class FormerAddressType {
  @Field(() => String, { description: bilingual('网址。', 'The address.') })
  url!: string;

  @Field(() => Date, { description: bilingual('何时迁离。', 'When the site left it.') })
  leftAt!: Date;
}

@ObjectType('AccountIssue', { description: bilingual('账号不合规范之处。', 'Something wrong with an account.') })
export class AccountIssueType {
  @Field(() => String, { description: bilingual('涉及的项目。', 'What it concerns.') })
  path!: string;

  @Field(() => String, { description: bilingual('说明。', 'In words.') })
  message!: string;

  @Field(() => String, { description: bilingual('所据条款。', 'The clause.') })
  clause!: string;
}
