import type {
  IntakeDraftState,
  IntakeProposalKind,
  IntakeProposalState,
  PreparationState,
  ReleaseBasis,
  ReleaseScope,
  SecrecyReviewResult,
} from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';
import type { MarkWords } from '../parts/mark.tsx';

/** How far a document is on its way out. */
export const preparationWords: Readonly<Record<PreparationState, MarkWords>> = {
  DRAFT: { tone: 'quiet', zh: '草稿', en: 'Draft' },
  PLANNED: { tone: 'busy', zh: '已预定', en: 'Planned' },
  RELEASED: { tone: 'good', zh: '已发布', en: 'Released' },
  WITHDRAWN: { tone: 'bad', zh: '已撤回', en: 'Withdrawn' },
};

/** Whom a release concerns. */
export const scopeWords: Readonly<Record<ReleaseScope, Words>> = {
  GLOBAL: { zh: '全局：所有下级政府网站', en: 'All subordinate sites' },
  SECTOR: { zh: '行业：所涉系统（条）', en: 'The systems it names' },
  REGION: { zh: '地区：所涉区域（块）', en: 'An area and everything below' },
};

/** Why something may be released. */
export const basisWords: Readonly<Record<ReleaseBasis, Words>> = {
  ORIGINAL: { zh: '在此首次发布', en: 'First published here' },
  ALREADY_PUBLIC: { zh: '已在政府网站公开', en: 'Public already' },
};

export const reviewWords: Readonly<Record<SecrecyReviewResult, MarkWords>> = {
  PASSED: { tone: 'good', zh: '通过', en: 'Passed' },
  REFUSED: { tone: 'bad', zh: '不通过', en: 'Refused' },
};

export const draftWords: Readonly<Record<IntakeDraftState, MarkWords>> = {
  OPEN: { tone: 'warn', zh: '待处理', en: 'To decide' },
  RELEASED: { tone: 'good', zh: '已发布', en: 'Released' },
  DISMISSED: { tone: 'quiet', zh: '不予发布', en: 'Dismissed' },
};

export const proposalKindWords: Readonly<Record<IntakeProposalKind, Words>> = {
  CORRECTION: { zh: '更正', en: 'Correction' },
  WITHDRAWAL: { zh: '撤回', en: 'Withdrawal' },
};

export const proposalWords: Readonly<Record<IntakeProposalState, MarkWords>> = {
  OPEN: { tone: 'warn', zh: '待处理', en: 'To decide' },
  HELD: { tone: 'busy', zh: '暂不提出', en: 'Held back' },
  ACCEPTED: { tone: 'good', zh: '已采纳', en: 'Accepted' },
  REJECTED: { tone: 'quiet', zh: '已拒绝', en: 'Rejected' },
  LAPSED: { tone: 'quiet', zh: '无须再决定', en: 'Lapsed' },
};
