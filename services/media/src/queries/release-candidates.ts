import { findDocumentNumbers } from '@dibao/shared/find-document-numbers';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/** A release a text may be a copy of, with the edition it carries now. */
export interface ReleaseCandidate {
  readonly id: string;
  readonly title: string;
  readonly edition: number;
  readonly documentId: string | null;
  readonly digest: string | null;
}

/** A text names its title and its number near its beginning. */
const headLength = 3_000;
const mostNumbers = 20;
const mostCandidates = 8;

/**
 * The releases a text may be a copy of: whose number it bears, or whose title or much of whose title it shows. Newest
 * first among equals; few, since each one is compared word by word.
 */
export async function releaseCandidates(em: Em, text: string): Promise<ReleaseCandidate[]> {
  const numbers = findDocumentNumbers(text.slice(0, headLength))
    .map(({ number }) => number.normalised)
    .slice(0, mostNumbers);
  const head = text.slice(0, headLength).replaceAll(/\s+/gu, '');
  return query<ReleaseCandidate[]>(em, candidates, [numbers, head, mostCandidates]);
}

const candidates = `
with wanted as (select ?::text[] as numbers, ?::text as head),
found as (
  select r.id, r.title, r.edition, r.document_id, r.entered_log_at,
    case when strpos(w.head, regexp_replace(r.title, '[[:space:]]+', '', 'g')) > 0 then 0
         when r.document_number = any (w.numbers) then 1 end as place
  from release r, wanted w
)
select f.id, f.title, f.edition, f.document_id as "documentId", e.digest
from found f left join release_edition e on e.release_id = f.id and e.edition = f.edition
where f.place is not null
order by f.place, length(f.title) desc, f.entered_log_at desc, f.id
limit ?`;
