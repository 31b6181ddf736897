import { bilingual } from '@dibao/shared/bilingual';
import { DateScalar, DateTimeScalar } from '@dibao/shared/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { Disclosure } from '../../rules/disclosure.ts';
import { LegalForce } from '../../rules/legal-force.ts';
import { ReleaseBasis, ReleaseScope, SecrecyReviewResult } from '../../rules/release-gate.ts';
import { Repeatable } from './repeatable.ts';

@InputType('DetermineDisclosureInput', {
  description: bilingual('认定公开属性。', 'Determines a disclosure attribute.'),
})
export class DetermineDisclosureInput extends Repeatable {
  @Field(() => ID, { description: bilingual('文件。', 'The document.') })
  documentId!: string;

  @Field(() => Disclosure, { description: bilingual('公开属性。', 'The attribute.') })
  disclosure!: Disclosure;

  @Field(() => String, {
    nullable: true,
    description: bilingual('理由；非主动公开时必填。', 'The reason; needed unless proactive.'),
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('法律依据；不予公开时必填。', 'The legal basis; needed when not disclosed.'),
  })
  legalBasis?: string | null;
}

@InputType('RecordSecrecyReviewInput', { description: bilingual('登记保密审查。', 'Records a secrecy review.') })
export class RecordSecrecyReviewInput extends Repeatable {
  @Field(() => ID, { description: bilingual('文件。', 'The document.') })
  documentId!: string;

  @Field(() => String, { description: bilingual('审查人。', 'The reviewer.') })
  reviewer!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: bilingual('审查时间；省略即现在。', 'When; now if left out.'),
  })
  reviewedAt?: Date | null;

  @Field(() => SecrecyReviewResult, { description: bilingual('结果。', 'The result.') })
  result!: SecrecyReviewResult;

  @Field(() => String, { nullable: true, description: bilingual('说明。', 'A note.') })
  note?: string | null;
}

@InputType('PublishReleaseInput', { description: bilingual('发布。', 'Publishes a release.') })
export class PublishReleaseInput extends Repeatable {
  @Field(() => ID, { description: bilingual('文件。', 'The document.') })
  documentId!: string;

  @Field(() => [ID], {
    nullable: true,
    description: bilingual('同步发布的解读等文件。', 'Interpretations and others published in the same act.'),
  })
  bundleIds?: string[] | null;

  @Field(() => String, { description: bilingual('栏目，如“中国政务”。', 'The column, such as 中国政务.') })
  column!: string;

  @Field(() => ReleaseScope, { description: bilingual('范围。', 'Whom it concerns.') })
  scope!: ReleaseScope;

  @Field(() => ReleaseBasis, { description: bilingual('为何可以发布。', 'Why it may be released.') })
  basis!: ReleaseBasis;

  @Field(() => [String], {
    nullable: true,
    description: bilingual('所涉系统；行业范围时必填。', 'The systems; needed for SECTOR.'),
  })
  systems?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('区划代码；地区范围时必填。', 'The division code; needed for REGION.'),
  })
  divisionCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('在来源网站上的网址。', 'Its address on the origin site.'),
  })
  url?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: bilingual(
      '在来源网站发布的时刻；将来的时刻即预定发布。',
      'When it was published on the origin site; a future time plans the release.',
    ),
  })
  publishedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('政策性文件不附解读的理由。', 'Why a policy document comes without an interpretation.'),
  })
  noInterpretationReason?: string | null;
}

@InputType('CorrectReleaseInput', { description: bilingual('更正发布。', 'Corrects a release.') })
export class CorrectReleaseInput extends Repeatable {
  @Field(() => ID, { description: bilingual('发布。', 'The release.') })
  releaseId!: string;

  @Field(() => String, { description: bilingual('理由。', 'The reason.') })
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: bilingual('文件的版本；省略即现行版本。', 'The edition of the document; the present one if left out.'),
  })
  documentEditionId?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('新标题。', 'A new title.') })
  title?: string | null;
}

@InputType('WithdrawReleaseInput', { description: bilingual('撤回发布。', 'Withdraws a release.') })
export class WithdrawReleaseInput extends Repeatable {
  @Field(() => ID, { description: bilingual('发布。', 'The release.') })
  releaseId!: string;

  @Field(() => String, { description: bilingual('理由。', 'The reason.') })
  reason!: string;
}

@InputType('ChangeLegalForceInput', { description: bilingual('变更有效性。', 'Changes legal force.') })
export class ChangeLegalForceInput extends Repeatable {
  @Field(() => ID, { description: bilingual('文件。', 'The document.') })
  documentId!: string;

  @Field(() => LegalForce, { description: bilingual('新的有效性。', 'The new legal force.') })
  legalForce!: LegalForce;

  @Field(() => DateScalar, { description: bilingual('自何日起。', 'From which day.') })
  on!: string;

  @Field(() => String, { description: bilingual('依据的文件或决定。', 'The repealing document or decision.') })
  by!: string;
}
