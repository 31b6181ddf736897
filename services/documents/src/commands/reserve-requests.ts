import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/** Requests to one host, `count` of them, `gap` milliseconds apart. */
export interface Reservation {
  readonly host: string;
  readonly count: number;
  readonly gap: number;
  readonly now: Date;
}

/**
 * Reserves the moments at which a host may be asked, after those that others reserved. Whoever asks does it by then: the
 * rate holds for the hub as a whole, no worker sleeps for it, and a slow portal holds nobody up.
 */
export async function reserveRequests(em: Em, { host, count, gap, now }: Reservation): Promise<Date[]> {
  const [row] = await query<{ first: string }[]>(
    em,
    `insert into host_pace as pace (host, free_at) values (?, ?::timestamptz + ?::float8 * interval '1 ms')
     on conflict (host) do update set free_at = greatest(pace.free_at, ?::timestamptz) + ?::float8 * interval '1 ms'
     returning free_at - ?::float8 * interval '1 ms' as first`,
    [host, now, count * gap, now, count * gap, count * gap],
  );
  const first = row === undefined ? now : new Date(row.first);
  return Array.from({ length: count }, (_, place) => new Date(first.getTime() + place * gap));
}
