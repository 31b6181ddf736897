/**
 * Whether a look could change nothing of duty `d` on release `r`: it ended, another took its place, or the release it is
 * about was recalled. Whoever wants looks and whoever makes them must agree on it, else they undo each other's work for ever.
 */
export const isSettledSql = `(
  d.state in ('EXEMPT','CANCELLED')
  or (r.withdrawn_at is not null and d.kind <> 'RECALL')
  or (d.state not in ('CLAIMED','UNREACHABLE','BLOCKED') and d.kind <> 'RELABEL' and exists (
    select 1 from repost_duty x
    where x.release_id = d.release_id and x.channel_id = d.channel_id and x.cause_position > d.cause_position
      and x.kind <> 'RELABEL' and x.state <> 'CANCELLED'
  ))
)`;
