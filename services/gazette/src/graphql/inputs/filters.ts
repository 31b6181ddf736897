import { bilingual } from '@dibao/shared/bilingual';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('GazetteFilter', {
  description: bilingual(
    '限定检索范围；各项都须满足，每项满足其一即可。',
    'Limits a search: all conditions, each by any of its values.',
  ),
})
export class GazetteFilterInput {
  @Field(() => [ID], { nullable: true, description: bilingual('公报。', 'Gazettes.') })
  gazetteIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: bilingual('此年起。', 'From this year on.') })
  yearFrom?: number | null;

  @Field(() => Int, { nullable: true, description: bilingual('至此年。', 'Up to this year.') })
  yearTo?: number | null;

  @Field(() => [String], { nullable: true, description: bilingual('栏目。', 'Sections.') })
  sections?: string[] | null;

  @Field(() => [String], { nullable: true, description: bilingual('发文机关。', 'Issuers.') })
  issuers?: string[] | null;
}

@InputType('GazetteIssueFilter', { description: bilingual('要哪些期。', 'Which issues are wanted.') })
export class GazetteIssueFilterInput {
  @Field(() => ID, { nullable: true, description: bilingual('此公报的。', 'Of this gazette.') })
  gazetteId?: string | null;

  @Field(() => Int, { nullable: true, description: bilingual('此年的。', 'Of this year.') })
  year?: number | null;
}
