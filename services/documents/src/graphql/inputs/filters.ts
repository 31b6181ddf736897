import { bilingual } from '@dibao/shared/bilingual';
import { DateScalar } from '@dibao/shared/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';
import { Disclosure } from '../../rules/disclosure.ts';
import { DocumentKind } from '../../rules/document-kind.ts';
import { LegalForce } from '../../rules/legal-force.ts';
import { PreparationState } from '../../rules/preparation-state.ts';
import { ReleaseScope } from '../../rules/release-gate.ts';

@InputType('ReleaseFilter', {
  description: bilingual(
    '要哪些发布；各项都须满足，每项满足其一即可。',
    'Which releases are wanted: all conditions, each by any of its values.',
  ),
})
export class ReleaseFilterInput {
  @Field(() => [String], { nullable: true, description: bilingual('栏目。', 'Columns.') })
  columns?: string[] | null;

  @Field(() => [ReleaseScope], { nullable: true, description: bilingual('范围。', 'Scopes.') })
  scopes?: ReleaseScope[] | null;

  @Field(() => [String], { nullable: true, description: bilingual('系统（条）。', 'Systems.') })
  systems?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '所涉或来源地区的区划代码。',
      'The division code of the area concerned, else of the origin.',
    ),
  })
  divisionCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: bilingual('与此机关或渠道有关：会使其负转载之责者。', 'What would oblige this agency or channel.'),
  })
  concerning?: string | null;

  @Field(() => [String], { nullable: true, description: bilingual('主题。', 'Subjects.') })
  topics?: string[] | null;

  @Field(() => [String], { nullable: true, description: bilingual('公开对象。', 'Audiences.') })
  audiences?: string[] | null;

  @Field(() => [DocumentKind], { nullable: true, description: bilingual('文件种类。', 'Kinds of document.') })
  kinds?: DocumentKind[] | null;

  @Field(() => [AdministrativeLevel], {
    nullable: true,
    description: bilingual('来源机关的层级。', 'Levels of the origin.'),
  })
  originLevels?: AdministrativeLevel[] | null;
}

@InputType('PolicyDocumentFilter', { description: bilingual('要哪些文件。', 'Which documents are wanted.') })
export class PolicyDocumentFilterInput {
  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '标题或文号所含文字；可阅读未公开文件者亦检索正文。繁简、全半角皆可。',
      'Text that title or number contains, and the body for those with read:restricted; in either script.',
    ),
  })
  text?: string | null;

  @Field(() => [DocumentKind], { nullable: true, description: bilingual('种类。', 'Kinds.') })
  kinds?: DocumentKind[] | null;

  @Field(() => ID, { nullable: true, description: bilingual('发文机关。', 'The issuer.') })
  issuerId?: string | null;

  @Field(() => [Disclosure], { nullable: true, description: bilingual('公开属性。', 'Disclosure attributes.') })
  disclosures?: Disclosure[] | null;

  @Field(() => [LegalForce], { nullable: true, description: bilingual('登记的有效性。', 'Legal force as recorded.') })
  legalForces?: LegalForce[] | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('发布日期不早于。', 'Published on or after.') })
  publishedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('发布日期不晚于。', 'Published on or before.') })
  publishedTo?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('带有此元数据问题。', 'Having this metadata issue.') })
  metadataIssue?: string | null;
}

@InputType('OwnDocumentFilter', {
  description: bilingual('要哪些自己的文件。', 'Which of one’s documents are wanted.'),
})
export class OwnDocumentFilterInput {
  @Field(() => String, {
    nullable: true,
    description: bilingual('标题、文号或正文所含文字。', 'Text that title, number or body contains.'),
  })
  text?: string | null;

  @Field(() => [DocumentKind], { nullable: true, description: bilingual('种类。', 'Kinds.') })
  kinds?: DocumentKind[] | null;

  @Field(() => [PreparationState], { nullable: true, description: bilingual('走到哪一步。', 'How far they are.') })
  states?: PreparationState[] | null;
}

@InputType('AgencyFilter', { description: bilingual('要哪些机关。', 'Which agencies are wanted.') })
export class AgencyFilterInput {
  @Field(() => String, { nullable: true, description: bilingual('名称所含文字。', 'Text the name contains.') })
  text?: string | null;

  @Field(() => [AgencyKind], { nullable: true, description: bilingual('性质。', 'Kinds.') })
  kinds?: AgencyKind[] | null;

  @Field(() => [AdministrativeLevel], { nullable: true, description: bilingual('层级。', 'Levels.') })
  levels?: AdministrativeLevel[] | null;

  @Field(() => String, { nullable: true, description: bilingual('区划代码。', 'Division code.') })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('系统（条）。', 'System.') })
  system?: string | null;
}
