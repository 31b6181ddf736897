import type { AppealGround, AppealRemedy, AppealState } from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';
import type { MarkWords } from '../parts/mark.tsx';

export const appealGroundWords: Readonly<Record<AppealGround, Words>> = {
  TIME: { zh: '转载时间有误', en: 'The time of the copy' },
  CONTENT: { zh: '内容判定有误', en: 'The judgement of its content' },
  ADDRESS: { zh: '副本网址有误', en: 'The address of the copy' },
  ACCESS: { zh: '中枢未能正常访问', en: 'The hub could not look properly' },
  NOT_OBLIGED: { zh: '本渠道不应承担', en: 'The channel does not owe it' },
  OTHER: { zh: '其他', en: 'Something else' },
};

export const appealStateWords: Readonly<Record<AppealState, MarkWords>> = {
  OPEN: { tone: 'busy', zh: '待裁定', en: 'Pending' },
  UPHELD: { tone: 'good', zh: '成立，记录已更改', en: 'Upheld' },
  REJECTED: { tone: 'bad', zh: '不成立', en: 'Rejected' },
  WITHDRAWN: { tone: 'quiet', zh: '已撤回', en: 'Withdrawn' },
};

/** What an upheld appeal changes. */
export const appealRemedyWords: Readonly<Record<AppealRemedy, Words>> = {
  COPY_TIME: { zh: '更改转载时间', en: 'The time of the copy' },
  VERIFIED: { zh: '认定已转载且相符', en: 'The copy is right' },
  ADDRESS: { zh: '更改副本网址', en: 'The address of the copy' },
  EXEMPT: { zh: '不应承担，予以豁免', en: 'It is not owed' },
};
