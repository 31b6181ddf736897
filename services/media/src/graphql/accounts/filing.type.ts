import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { FilingKind, FilingState } from '../../queries/accounts/filings.ts';
import { MediaAccountType, SiteType } from '../channel.type.ts';

@ObjectType('Filing', {
  description: bilingual(
    '报备：开设、变更、注销须先报备（E08）。',
    'A filing: opening, changing and closing are filed first (E08).',
  ),
})
export class FilingType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => FilingKind, { description: bilingual('事项。', 'What is filed.') })
  kind!: FilingKind;

  @Field(() => FilingState, { description: bilingual('办到哪一步。', 'How far it is.') })
  state!: FilingState;

  @Field(() => Date, { description: bilingual('报备时间。', 'When it was filed.') })
  filedAt!: Date;

  @Field(() => String, { nullable: true, description: bilingual('备案号。', 'The number it was given.') })
  number!: string | null;

  @Field(() => Date, { nullable: true, description: bilingual('办结时间。', 'When it was decided.') })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('批准机关。', 'The authority in whose name it was decided.'),
  })
  approvedBy!: string | null;
}

export const FilingConnection = connectionOf(() => FilingType, 'Filing');

export const FilingResult = createUnionType({
  name: 'FilingResult',
  description: bilingual('报备或审批的结果。', 'What became of a filing or its decision.'),
  types: () => [FilingType, NotFound, ValidationFailure] as const,
  resolveType: (value: object) => failureOf(value) ?? FilingType,
});

export const ChannelResult = createUnionType({
  name: 'ChannelResult',
  description: bilingual('渠道变动的结果。', 'What became of a change of a channel.'),
  types: () => [SiteType, MediaAccountType, NotFound, ValidationFailure] as const,
  resolveType: (value: object) =>
    failureOf(value) ?? ('platform' in value && value.platform === 'WEBSITE' ? SiteType : MediaAccountType),
});

function failureOf(value: object) {
  if (value instanceof NotFound) return NotFound;
  return value instanceof ValidationFailure ? ValidationFailure : null;
}
