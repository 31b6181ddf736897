import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { DateScalar } from '@dibao/shared/scalars';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { DesignateSource } from '../commands/designate-source.ts';
import type { EndSource } from '../commands/end-source.ts';
import type { SourceFilter } from '../queries/verified-sources.ts';
import { SourceClass } from '../rules/verified-source.ts';
import { idempotencyKey } from './idempotency-key.ts';

@ObjectType('VerifiedSource', {
  description: bilingual('稿源名单中的一家。', 'A source of the whitelist.'),
})
export class VerifiedSourceType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => String, { description: bilingual('导入来源中的编号。', 'The id it had where it was imported from.') })
  sourceId!: string;

  @Field(() => SourceClass, { description: bilingual('类别。', 'Its class.') })
  class!: SourceClass;

  @Field(() => String, { description: bilingual('名称。', 'Its name.') })
  name!: string;

  @Field(() => [String], {
    description: bilingual('域名，含其下各级。', 'Its hosts, each with everything below it.'),
  })
  hosts!: string[];

  @Field(() => String, { description: bilingual('确定它的主管部门。', 'The authority that designated it.') })
  designatedBy!: string;

  @Field(() => String, { nullable: true, description: bilingual('所据文件。', 'The paper that designates it.') })
  designation!: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '仅供此行政区划及其以下各级转载；空为不限。',
      'Only channels of this division and below may rely on it; null: all.',
    ),
  })
  divisionCode!: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('起始日。', 'Its first day.') })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('截止日（含）。', 'Its last day.') })
  validUntil!: string | null;

  @Field(() => Boolean, { description: bilingual('今天是否有效。', 'Whether it is valid today.') })
  isValid!: boolean;
}

export const VerifiedSourceConnection = connectionOf(() => VerifiedSourceType, 'VerifiedSource');

@InputType('SourceFilter', {
  description: bilingual('筛选稿源，各项同时成立。', 'Narrows sources; all given parts hold.'),
})
export class SourceFilterInput implements SourceFilter {
  @Field(() => String, {
    nullable: true,
    description: bilingual('名称中的文字，或域名。', 'A part of the name, or a host.'),
  })
  text?: string | null;

  @Field(() => [SourceClass], { nullable: true, description: bilingual('这些类别。', 'Of these classes.') })
  classes?: SourceClass[] | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('在这一天有效。', 'Valid on this day.') })
  validOn?: string | null;
}

@InputType('DesignateSourceInput', { description: bilingual('确定一家稿源。', 'Designates a source.') })
export class DesignateSourceInput implements DesignateSource {
  @Field(() => SourceClass, { description: bilingual('类别。', 'Its class.') })
  class!: SourceClass;

  @Field(() => String, { description: bilingual('名称。', 'Its name.') })
  name!: string;

  @Field(() => [String], {
    nullable: true,
    description: bilingual('域名或网址；与 agencyId 至少填一项。', 'Hosts or addresses; these or agencyId.'),
  })
  hosts?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: bilingual('所登记的机关，其发布均为其稿。', 'A registered agency, whose releases are its copy.'),
  })
  agencyId?: string | null;

  @Field(() => String, { description: bilingual('确定它的主管部门。', 'The authority that designates it.') })
  designatedBy!: string;

  @Field(() => String, { nullable: true, description: bilingual('所据文件。', 'The paper that designates it.') })
  designation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('仅供此行政区划及其以下各级转载。', 'Only for channels of this division and below.'),
  })
  divisionCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('起始日。', 'Its first day.') })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('截止日（含）。', 'Its last day.') })
  validUntil?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('EndSourceInput', { description: bilingual('终止一家稿源。', 'Ends a designation.') })
export class EndSourceInput implements EndSource {
  @Field(() => ID, { description: bilingual('稿源。', 'The source.') })
  sourceId!: string;

  @Field(() => DateScalar, { description: bilingual('截止日（含）。', 'Its last day.') })
  validUntil!: string;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

export const SourceResult = createUnionType({
  name: 'SourceResult',
  description: bilingual('稿源变更的结果。', 'What became of a change of a source.'),
  types: () => [VerifiedSourceType, NotFound, ValidationFailure] as const,
  resolveType: (value: object) =>
    value instanceof NotFound ? NotFound : value instanceof ValidationFailure ? ValidationFailure : VerifiedSourceType,
});
