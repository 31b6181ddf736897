import { bilingual } from '@dibao/shared/bilingual';

/** What every input says of its key. */
export const idempotencyKey = bilingual(
  '幂等键：同一操作者、同一键重复提交时返回首次结果。',
  'The same actor and key again get the first result again.',
);
