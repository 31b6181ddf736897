import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { DateTimeScalar } from '@dibao/shared/scalars';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { PortalTrust } from '../../rules/portal-rules.ts';
import { ReleaseScope } from '../../rules/release-gate.ts';

@ObjectType('OriginPortal', {
  description: bilingual('一个来源门户：其新发布由本站监看。', 'An origin portal, whose new articles are watched.'),
})
export class OriginPortalType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => String, { description: bilingual('登记时的编号。', 'The id it was registered with.') })
  sourceId!: string;

  @Field(() => String, { description: bilingual('名称。', 'Its name.') })
  name!: string;

  @Field(() => [String], { description: bilingual('名称的其他写法。', 'Other spellings of its name.') })
  aliases!: string[];

  @Field(() => [String], { description: bilingual('所属主机。', 'Its hosts.') })
  hosts!: string[];

  @Field(() => PortalTrust, {
    description: bilingual('新文章自动发布，还是先成草稿。', 'Whether a new article is released at once or drafted.'),
  })
  release!: PortalTrust;

  @Field(() => String, { description: bilingual('其发布所入的栏目。', 'The column its releases go into.') })
  column!: string;

  @Field(() => ReleaseScope, { description: bilingual('其发布的范围。', 'Whom its releases concern.') })
  scope!: ReleaseScope;

  @Field(() => Boolean, { description: bilingual('是否正在监看。', 'Whether it is watched.') })
  enabled!: boolean;

  @Field(() => DateTimeScalar, {
    description: bilingual('登记最近更改的时刻。', 'When its registration last changed.'),
  })
  changedAt!: Date;
}

@ObjectType('PortalList', {
  description: bilingual('门户的一个列表页或订阅源。', 'A list page or feed of a portal.'),
})
export class PortalListType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => String, { description: bilingual('网址。', 'Its address.') })
  url!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: bilingual('最近查看的时刻。', 'When it was last looked at.'),
  })
  lookedAt?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: bilingual('最近所见的文章数。', 'How many articles it showed then.'),
  })
  yielded?: number | null;

  @Field(() => Int, { description: bilingual('连续失败的次数。', 'How often it failed in a row.') })
  failures!: number;

  @Field(() => DateTimeScalar, { description: bilingual('下次查看的时刻。', 'When it is looked at next.') })
  nextLookAt!: Date;
}

@ObjectType('PortalsImported', {
  description: bilingual('登记门户的结果。', 'What became of the portals of a file.'),
})
export class PortalsImportedType {
  @Field(() => Int, { description: bilingual('新增。', 'New ones.') })
  new!: number;

  @Field(() => Int, { description: bilingual('更改。', 'Changed ones.') })
  changed!: number;

  @Field(() => Int, { description: bilingual('未变。', 'Unchanged ones.') })
  unchanged!: number;
}

export const ImportPortalsResult = createUnionType({
  name: 'ImportPortalsResult',
  description: bilingual('登记门户的结果。', 'What came of registering portals.'),
  types: () => [PortalsImportedType, ValidationFailure] as const,
  resolveType: (value) => (value instanceof ValidationFailure ? ValidationFailure : PortalsImportedType),
});

export const SwitchPortalResult = createUnionType({
  name: 'SwitchPortalResult',
  description: bilingual('开关监看的结果。', 'What came of switching a portal.'),
  types: () => [OriginPortalType, ValidationFailure, NotFound] as const,
  resolveType: (value) => {
    if (value instanceof ValidationFailure) return ValidationFailure;
    return value instanceof NotFound ? NotFound : OriginPortalType;
  },
});
