/** Takes the oldest message of a destination that may go: now, way, address, now. */
export const claimNext = `
with next as (
  update message m set attempts = m.attempts + 1, tried_at = ?
  where m.id = (
    select id from message
    where state = 'WAITING' and way = ? and address_key = ? and not_before <= ?
    order by id limit 1 for update
  )
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

/** Answer, id. */
export const keepWaiting = `update message set answer = ? where id = ?::uuid`;
