import type { Clock } from '@dibao/shared/clock';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { FetchFailure } from '@dibao/shared/guarded-fetch/fetch-outcome';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import robotsParser from 'robots-parser';

/** The name by which a robots.txt speaks to this hub. */
const agent = 'DibaoHub';
/** RFC 9309, 2.4 and 2.5: kept for a day at most, and 500 KiB must be read. */
const keptFor = 86_400_000;
const largest = 512 * 1024;

export interface RobotsScope {
  readonly em: Em;
  readonly clock: Clock;
  readonly fetchGuarded: GuardedFetch;
  readonly signal: AbortSignal;
}

/**
 * Whether the robots.txt of a host lets this hub read an address (RFC 9309). None there (4xx) allows everything; one that
 * cannot be had is a failure of the look, since nobody knows what it says.
 */
export async function isAllowed(scope: RobotsScope, address: string): Promise<boolean | FetchFailure> {
  const { origin, host } = new URL(address);
  const text = await robotsOf(scope, origin, host);
  if (typeof text !== 'string') return text;
  // The package declares a default export that the transpiled module does not have under NodeNext.
  const parse = robotsParser as unknown as (
    url: string,
    text: string,
  ) => { isAllowed(url: string, agent: string): boolean | undefined };
  return parse(`${origin}/robots.txt`, text).isAllowed(address, agent) ?? true;
}

async function robotsOf(
  { em, clock, fetchGuarded, signal }: RobotsScope,
  origin: string,
  host: string,
): Promise<string | FetchFailure> {
  const now = clock.now();
  const [known] = await query<{ robots: string | null; readAt: string | null }[]>(
    em,
    `select robots, robots_read_at as "readAt" from host_pace where host = ?`,
    [host],
  );
  const age = known?.readAt ? now.getTime() - Date.parse(known.readAt) : Infinity;
  if (known?.robots !== null && known?.robots !== undefined && age < keptFor) return known.robots;
  const outcome = await fetchGuarded(`${origin}/robots.txt`, { signal, maxBytes: largest, timeout: 10_000 });
  if (outcome.kind === 'tooLarge') return remember('');
  if (outcome.kind !== 'answered') return outcome;
  if (outcome.status >= 500) {
    const reason = {
      zh: `robots.txt 返回 ${outcome.status}，无从得知是否允许访问。`,
      en: `robots.txt answers ${outcome.status}; nobody can tell what it allows.`,
    };
    return { kind: 'unreachable', finalUrl: outcome.finalUrl, reason, redirects: outcome.redirects };
  }
  return remember(outcome.status < 400 ? outcome.bytes.toString('utf8') : '');

  async function remember(text: string): Promise<string> {
    await query(
      em,
      `insert into host_pace (host, free_at, robots, robots_read_at) values (?, ?, ?, ?)
       on conflict (host) do update set robots = excluded.robots, robots_read_at = excluded.robots_read_at`,
      [host, now, text.replaceAll('\0', ''), now],
    );
    return text;
  }
}
