import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/**
 * Erases the words that looks found of the copies of a recalled release: texts, differences and what was missing. That there
 * was a look, when, where, with which digest and verdict, stays. A text that looks at standing releases found as well stays
 * for those.
 */
export async function eraseSeenTexts(em: Em, releaseId: string): Promise<void> {
  await query(em, erase, [releaseId]);
}

const erase = `
with looks as (
  select e.id, e.text_digest from repost_duty d join evidence e on e.duty_id = d.id
  where d.release_id = ?::uuid and e.kind = 'LOOK'
),
words as (
  update evidence e set differences = null, missing = null from looks
  where e.id = looks.id and (e.differences <> '[]' or e.missing <> '[]')
)
update copy_text t set text = null
where t.text is not null and t.digest in (select text_digest from looks) and not exists (
  select from evidence e join repost_duty d on d.id = e.duty_id join release r on r.id = d.release_id
  where e.text_digest = t.digest and r.withdrawn_at is null
)`;
