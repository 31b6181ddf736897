import type { PostState } from '../../generated/graphql.ts';
import type { MarkWords } from '../parts/mark.tsx';

/** How far a post is on its way out. */
export const postStateWords: Readonly<Record<PostState, MarkWords>> = {
  DRAFT: { tone: 'quiet', zh: '草稿', en: 'Draft' },
  SUBMITTED: { tone: 'busy', zh: '待审核', en: 'To be approved' },
  APPROVED: { tone: 'good', zh: '可发出', en: 'Approved' },
  REJECTED: { tone: 'bad', zh: '已退回', en: 'Rejected' },
  POSTED: { tone: 'good', zh: '已发出', en: 'Posted' },
};
