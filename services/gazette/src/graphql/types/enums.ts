import { bilingual } from '@dibao/shared/bilingual';
import { registerEnumType } from 'type-graphql';
import { IssueKind } from '../../rules/issue-number.ts';
import { SearchOrder } from '../../search/search-request.ts';

/** Tells the schema of this service's enums; called once, when the schema is built. */
export function registerEnums(): void {
  registerEnumType(IssueKind, {
    name: 'GazetteIssueKind',
    description: bilingual('一期公报的种类。', 'What kind of issue it is.'),
    valuesConfig: {
      REGULAR: { description: bilingual('常规各期，含合刊。', 'A regular issue, combined issues included.') },
      SUPPLEMENT: { description: bilingual('增刊。', 'A supplement.') },
      EXTRA: { description: bilingual('号外。', 'An extra edition.') },
      SPECIAL: { description: bilingual('专刊、特刊。', 'A special issue.') },
    },
  });
  registerEnumType(SearchOrder, {
    name: 'GazetteOrder',
    description: bilingual('检索结果的次序。', 'The order of search results.'),
    valuesConfig: {
      RELEVANCE: { description: bilingual('最相关的在前。', 'The most relevant first.') },
      NEWEST: { description: bilingual('最近刊登的在前。', 'The latest printed first.') },
      OLDEST: { description: bilingual('最早刊登的在前。', 'The earliest printed first.') },
    },
  });
}
