import { bilingual } from '@dibao/shared/bilingual';
import { PageInfo } from '@dibao/shared/connection';
import { CursorScalar } from '@dibao/shared/scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { GazetteArticleType } from './gazette-article.type.ts';

@ObjectType('Highlight', {
  description: bilingual('原文中命中检索词的一段。', 'A passage of an original text in which the query stands.'),
})
export class HighlightType {
  @Field(() => String, {
    description: bilingual(
      '所在字段：title、documentNumber、issuer、keywords 或 body。',
      'The field: title, documentNumber, issuer, keywords or body.',
    ),
  })
  field!: string;

  @Field(() => String, { description: bilingual('原文片段。', 'The passage as it stands in the original.') })
  text!: string;

  @Field(() => [[Int]], {
    description: bilingual(
      '命中处 [起, 止)，按 UTF-16 单位计。',
      'Where in the passage: [start, end) in UTF-16 units, ascending.',
    ),
  })
  ranges!: number[][];
}

@ObjectType('GazetteSearchEdge', { description: bilingual('一条检索结果。', 'One hit of a search.') })
export class GazetteSearchEdgeType {
  @Field(() => GazetteArticleType, { description: bilingual('命中的文件。', 'The article found.') })
  node!: GazetteArticleType;

  @Field(() => Float, {
    description: bilingual('相关度；按日期排序时为 0。', 'Its BM25 score; 0 when ordered by date.'),
  })
  score!: number;

  @Field(() => CursorScalar, { description: bilingual('此条的游标。', 'The cursor of this edge.') })
  cursor!: string;
}

@ObjectType('GazetteFacet', { description: bilingual('一个分面值。', 'One value of a facet.') })
export class GazetteFacetType {
  @Field(() => String, { description: bilingual('用于筛选的值。', 'The value to filter by.') })
  value!: string;

  @Field(() => String, { description: bilingual('显示名称。', 'What people call it.') })
  label!: string;

  @Field(() => Int, { description: bilingual('有此值的结果数。', 'How many hits have it.') })
  count!: number;
}

@ObjectType('GazetteFacets', {
  description: bilingual('检索结果的分布，多者在前。', 'How the hits are spread, the most frequent value first.'),
})
export class GazetteFacetsType {
  @Field(() => [GazetteFacetType], { description: bilingual('年份。', 'Years.') })
  years!: GazetteFacetType[];

  @Field(() => [GazetteFacetType], { description: bilingual('栏目。', 'Sections.') })
  sections!: GazetteFacetType[];

  @Field(() => [GazetteFacetType], { description: bilingual('公报。', 'Gazettes.') })
  gazettes!: GazetteFacetType[];

  @Field(() => [GazetteFacetType], { description: bilingual('发文机关。', 'Issuers.') })
  issuers!: GazetteFacetType[];
}

@ObjectType('GazetteSearchConnection', { description: bilingual('检索结果的一页。', 'One page of a search.') })
export class GazetteSearchConnectionType {
  @Field(() => Int, {
    description: bilingual('结果总数，最多计到 10000。', 'Hits in all, counted up to 10,000.'),
  })
  totalCount!: number;

  @Field(() => Boolean, {
    description: bilingual(
      '总数是否准确；超过上限或索引正在更新时为否。',
      'Whether the count is exact: not beyond the limit, nor while articles still wait for the index.',
    ),
  })
  totalIsExact!: boolean;

  @Field(() => [GazetteSearchEdgeType], { description: bilingual('本页各条。', 'The edges of this page.') })
  edges!: GazetteSearchEdgeType[];

  @Field(() => GazetteFacetsType, { description: bilingual('结果的分布。', 'How the hits are spread.') })
  facets!: GazetteFacetsType;

  @Field(() => PageInfo, { description: bilingual('分页信息。', 'How to go on.') })
  pageInfo!: PageInfo;
}
