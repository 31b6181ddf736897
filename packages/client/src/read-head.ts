import { headQuery } from './event-queries.ts';
import type { HubClient } from './hub-client.ts';

/** The cursor of the newest event. Throws HubError. */
export async function readHead(hub: HubClient, signal: AbortSignal): Promise<string> {
  const { data } = await hub.ask<{ releaseLog: { head: string } }>(headQuery, {}, signal);
  return data.releaseLog.head;
}
