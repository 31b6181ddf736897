/** Takes the first message of a destination, once it may go; until then the others wait behind it: way, address, now twice. */
export const claimNext = `
with first as (
  select id from message where state = 'WAITING' and way = ? and address_key = ? order by id limit 1 for update
),
next as (
  update message m set attempts = m.attempts + 1, tried_at = ?
  from first where m.id = first.id and m.not_before <= ?
  returning m.*
)
select next.id, next.contact_id as "contactId", next.recipient, next.shown_address as "shownAddress", next.attempts,
  w.sealed_address as sealed
from next
left join contact k on k.id = next.contact_id and k.retired_at is null
left join contact_way w on w.contact_id = k.id and w.way = next.way and w.address_key = next.address_key`;

/** State, when, answer, subject, body, id. */
export const endMessage = `
update message set state = ?, ended_at = ?, answer = ?, subject = ?, body = ? where id = ?::uuid`;

/** Answer, when it may go again, id. */
export const keepWaiting = `update message set answer = ?, not_before = ? where id = ?::uuid`;
