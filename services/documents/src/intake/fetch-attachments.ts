import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@dibao/shared/clock';
import { digestOf } from '@dibao/shared/digest';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { Em } from '@dibao/shared/orm';
import { reserveRequests } from '../commands/reserve-requests.ts';
import type { FetchedAttachment } from '../rules/article-record.ts';

export interface AttachmentScope {
  readonly em: Em;
  readonly clock: Clock;
  readonly fetchGuarded: GuardedFetch;
  readonly signal: AbortSignal;
  /** Milliseconds between two requests to one host. */
  readonly gap: number;
}

const request = { maxBytes: 50_000_000, timeout: 60_000 };

/** Fetches the files of an article one after the other, at the rate of its portal; what cannot be had says why. */
export async function fetchAttachments(
  scope: AttachmentScope,
  links: readonly { readonly name: string; readonly url: string }[],
): Promise<FetchedAttachment[]> {
  const fetched: FetchedAttachment[] = [];
  for (const link of links) fetched.push(await fetchOne(scope, link));
  return fetched;
}

async function fetchOne(
  { em, clock, fetchGuarded, signal, gap }: AttachmentScope,
  { name, url }: { readonly name: string; readonly url: string },
): Promise<FetchedAttachment> {
  if (gap > 0) {
    const now = clock.now();
    const [time = now] = await reserveRequests(em, { host: new URL(url).host, count: 1, gap, now });
    await sleep(Math.max(0, time.getTime() - now.getTime()), undefined, { signal });
  }
  const outcome = await fetchGuarded(url, { ...request, signal });
  if (outcome.kind !== 'answered') return { name, url, failure: outcome.reason };
  const { status, bytes, headers } = outcome;
  if (status !== 200) return { name, url, failure: { zh: `返回状态 ${status}。`, en: `It answers ${status}.` } };
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
  return { name, mediaType, bytes: bytes.length, digest: digestOf(bytes), url };
}
