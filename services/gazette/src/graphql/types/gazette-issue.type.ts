import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { DateScalar } from '@dibao/shared/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { IssueKind } from '../../rules/issue-number.ts';

@Directive('@key(fields: "id")')
@ObjectType('GazetteIssue', { description: bilingual('一期公报。', 'An issue of a gazette.') })
export class GazetteIssueType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => Int, { description: bilingual('年份。', 'The year it is numbered in.') })
  year!: number;

  @Field(() => String, {
    description: bilingual('印刷的期号，如“5、6”“增刊1”。', 'Its number as printed; a combined issue shows several.'),
  })
  number!: string;

  @Field(() => IssueKind, { description: bilingual('种类。', 'What kind of issue it is.') })
  kind!: IssueKind;

  @Field(() => [Int], {
    description: bilingual(
      '所含各期；合刊有数期，增刊可能没有。',
      'The numbers it stands for: several in a combined issue.',
    ),
  })
  numbers!: number[];

  @Field(() => Int, {
    nullable: true,
    description: bilingual('创刊以来的总期号。', 'The running number since the first issue.'),
  })
  totalNumber?: number | null;

  @Field(() => Int, { nullable: true, description: bilingual('卷。', 'The volume.') })
  volume?: number | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('出版日期。', 'The day it was published.') })
  publishedOn?: string | null;
}

export const GazetteIssueConnection = connectionOf(() => GazetteIssueType, 'GazetteIssue');
