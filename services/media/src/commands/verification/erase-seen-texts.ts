import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/**
 * Erases the words that looks found of copies whose text may no longer be read: those of a recalled release, and those
 * compared with an edition that a correction replaced by another text. Texts, differences and what was missing go; that
 * there was a look, when, where, with which digest and verdict, stays. A text that looks at what stands found as well stays
 * for those.
 */
export async function eraseSeenTexts(em: Em, releaseId: string): Promise<void> {
  await query(em, erase, [releaseId]);
}

/** Whether look `e` at a copy of release `r` was compared with the text that stands. */
const isOfStandingText = `(
  r.withdrawn_at is null
  and (select o.digest from release_edition o where o.release_id = r.id and o.edition = e.edition)
    is not distinct from (select n.digest from release_edition n where n.release_id = r.id and n.edition = r.edition)
)`;

const erase = `
with looks as (
  select e.id, e.text_digest
  from release r join repost_duty d on d.release_id = r.id join evidence e on e.duty_id = d.id
  where r.id = ?::uuid and e.kind = 'LOOK' and not ${isOfStandingText}
),
words as (
  update evidence e set differences = null, missing = null from looks
  where e.id = looks.id and (e.differences <> '[]' or e.missing <> '[]')
)
update copy_text t set text = null
where t.text is not null and t.digest in (select text_digest from looks) and not exists (
  select from evidence e join repost_duty d on d.id = e.duty_id join release r on r.id = d.release_id
  where e.text_digest = t.digest and ${isOfStandingText}
)`;
