import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CheckReposts } from '../../commands/verification/check-reposts.ts';
import type { ConfirmManualEvidence } from '../../commands/verification/confirm-manual-evidence.ts';
import type { SubmitManualEvidence } from '../../commands/verification/submit-manual-evidence.ts';
import type { ProofFile } from '../../rules/verification/manual-proof.ts';
import { idempotencyKey } from '../idempotency-key.ts';
import { RepostDutyType } from '../repost-duty.type.ts';

@InputType('CheckRepostsInput', {
  description: bilingual('要求立即核验一个渠道的副本。', 'Has the copies of a channel looked at now.'),
})
export class CheckRepostsInput implements CheckReposts {
  @Field(() => ID, { description: bilingual('渠道。', 'The channel.') })
  channelId!: string;

  @Field(() => ID, {
    nullable: true,
    description: bilingual(
      '只核验某次发布的；此时也复查已核验的。',
      'Of this release alone; then also what is verified.',
    ),
  })
  releaseId?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@ObjectType('RepostChecks', { description: bilingual('正在进行的核验。', 'What is being looked at now.') })
export class RepostChecksType {
  @Field(() => [RepostDutyType], {
    description: bilingual(
      '将被查看副本的任务；结果见其证据。',
      'The duties whose copies are looked at; their evidence tells.',
    ),
  })
  duties!: RepostDutyType[];

  @Field(() => Int, { description: bilingual('将被查看的专栏数。', 'How many columns are looked at.') })
  columns!: number;

  @Field(() => Date, { description: bilingual('要求的时间。', 'When it was asked for.') })
  at!: Date;
}

@InputType('EvidenceFileInput', { description: bilingual('截图或照片。', 'A screenshot or a photograph.') })
export class EvidenceFileInput implements ProofFile {
  @Field(() => String, { description: bilingual('文件名。', 'Its name.') })
  name!: string;

  @Field(() => String, {
    description: bilingual(
      '媒体类型：image/png、image/jpeg、image/webp 或 application/pdf。',
      'image/png, image/jpeg, image/webp or application/pdf.',
    ),
  })
  mediaType!: string;

  @Field(() => String, {
    description: bilingual('内容，base64，至多 2 MB。', 'Its content in base64, 2 MB at most.'),
  })
  content!: string;
}

@InputType('SubmitManualEvidenceInput', {
  description: bilingual(
    '为平台无法查看的副本（客户端、微信群、公示栏）提交佐证。',
    'A proof of a copy that the hub cannot look at: in an app, a WeChat group, on a notice board.',
  ),
})
export class SubmitManualEvidenceInput implements SubmitManualEvidence {
  @Field(() => ID, { description: bilingual('所履行的任务。', 'The duty it is about.') })
  dutyId!: string;

  @Field(() => String, { description: bilingual('说明：何处、何人所摄。', 'Where it is and who took the picture.') })
  note!: string;

  @Field(() => Date, { description: bilingual('转载的时间。', 'When the copy was put up.') })
  postedAt!: Date;

  @Field(() => String, { nullable: true, description: bilingual('网址，如有。', 'Its address, where there is one.') })
  url?: string | null;

  @Field(() => EvidenceFileInput, { nullable: true, description: bilingual('截图或照片。', 'A picture of it.') })
  file?: EvidenceFileInput | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('ConfirmManualEvidenceInput', {
  description: bilingual('由第二人确认佐证。', 'The word of the second person on a proof.'),
})
export class ConfirmManualEvidenceInput implements ConfirmManualEvidence {
  @Field(() => ID, { description: bilingual('佐证。', 'The proof.') })
  evidenceId!: string;

  @Field(() => Boolean, { description: bilingual('是否采信。', 'Whether it is accepted.') })
  isAccepted!: boolean;

  @Field(() => String, {
    nullable: true,
    description: bilingual('理由；不采信时必填。', 'Why; needed where it is not.'),
  })
  note?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

export const CheckRepostsResult = createUnionType({
  name: 'CheckRepostsResult',
  description: bilingual('要求核验的结果。', 'What became of the request.'),
  types: () => [RepostChecksType, NotFound, ValidationFailure] as const,
  resolveType: (value: object) =>
    value instanceof NotFound ? NotFound : value instanceof ValidationFailure ? ValidationFailure : RepostChecksType,
});

export const ManualEvidenceResult = createUnionType({
  name: 'ManualEvidenceResult',
  description: bilingual('提交或确认佐证的结果。', 'What became of the proof.'),
  types: () => [RepostDutyType, NotFound, ValidationFailure] as const,
  resolveType: (value: object) =>
    value instanceof NotFound ? NotFound : value instanceof ValidationFailure ? ValidationFailure : RepostDutyType,
});
