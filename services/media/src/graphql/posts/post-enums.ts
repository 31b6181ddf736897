import { PostFindingCode } from '../../rules/posts/lint-post.ts';
import { PostState } from '../../rules/posts/post-life.ts';
import { declare } from '../enums.ts';

/** Makes the enums of posts known; called once before their types are built. */
export function declarePostEnums(): void {
  declare(PostState, 'PostState', ['稿件办到哪一步。', 'How far a post is on its way out.'], {
    DRAFT: ['草稿。', 'A draft.'],
    SUBMITTED: ['待审核。', 'Waiting for its approval.'],
    APPROVED: ['已审核，可发。', 'Approved, to be posted.'],
    REJECTED: ['已退回。', 'Rejected.'],
    POSTED: ['已发出。', 'Posted.'],
  });
  declare(PostFindingCode, 'PostFindingCode', ['稿件的问题。', 'What was found in a post.'], {
    COMMERCIAL_LINK: ['商业链接（E03）。', 'A link to a shop (E03).'],
    COMMERCIAL_WORDS: ['商业广告用语（E03）。', 'Words that advertise (E03).'],
    PERSONAL_OPINION: ['个人观点、情绪（E03）。', 'A personal opinion or emotion (E03).'],
    NO_CITATION: ['没有引用发布或职能（E04）。', 'It cites neither a release nor a function (E04).'],
    TEXT_DIFFERS: ['与所发布的原文不一致（E02）。', 'It differs from what was released (E02).'],
    NOT_REPOSTABLE: ['所引用的发布现在不可转载。', 'The release it cites may not be reposted now.'],
  });
}
