import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { PortalHosts } from '../rules/government-address.ts';

/** The hosts of registered portals, kept in memory: every import and every gate asks, for each of its documents. */
export interface KnownPortalHosts {
  readonly current: PortalHosts;
  /** Reads them anew; called after every change, and now and then for changes of other processes. */
  refresh(): Promise<void>;
}

export async function createPortalHosts(orm: Orm): Promise<KnownPortalHosts> {
  let current: PortalHosts = new Set();
  async function refresh(): Promise<void> {
    const rows = await query<{ host: string }[]>(orm.em.fork(), `select host from portal_host`);
    current = new Set(rows.map(({ host }) => host));
  }
  await refresh();
  return {
    get current() {
      return current;
    },
    refresh,
  };
}
