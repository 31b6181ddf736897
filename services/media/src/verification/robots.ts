import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import robotsParser from 'robots-parser';

/** What the robots.txt of hosts let scheduled looks read (RFC 9309). */
export interface Robots {
  allows(address: string, signal: AbortSignal): Promise<boolean>;
}

/** The name by which a robots.txt speaks to this hub. */
const agent = 'DibaoHub';
/** RFC 9309, 2.4 and 2.5: kept for a day at most, and 500 KiB must be read. */
const keptFor = 86_400_000;
const bounds = { maxBytes: 512 * 1024, timeout: 10_000 };
const mostHosts = 5_000;

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined;
}
// The package declares a default export that the transpiled module does not have under NodeNext.
const parse = robotsParser as unknown as (url: string, text: string) => Rules;

/** None there (4xx) allows everything, a failing one nothing; of a silent host the look itself tells. */
export function createRobots(fetchGuarded: GuardedFetch, isObeyed: boolean): Robots {
  const known = new Map<string, { readonly until: number; readonly rules: Promise<Rules> }>();

  async function read(origin: string, signal: AbortSignal): Promise<Rules> {
    const url = `${origin}/robots.txt`;
    const outcome = await fetchGuarded(url, { ...bounds, signal });
    const isFailing = outcome.kind === 'answered' && outcome.status >= 500;
    const text = outcome.kind === 'answered' && outcome.status < 300 ? outcome.bytes.toString('utf8') : '';
    return parse(url, isFailing ? `User-agent: *\nDisallow: /` : text);
  }

  return {
    async allows(address, signal) {
      if (!isObeyed) return true;
      const { origin } = new URL(address);
      const now = performance.now();
      let entry = known.get(origin);
      if (entry === undefined || entry.until < now) {
        entry = { until: now + keptFor, rules: read(origin, signal) };
        known.set(origin, entry);
        entry.rules.catch(() => known.delete(origin));
        const [oldest] = known.keys();
        if (known.size > mostHosts && oldest !== undefined) known.delete(oldest);
      }
      return (await entry.rules).isAllowed(address, agent) ?? true;
    },
  };
}
