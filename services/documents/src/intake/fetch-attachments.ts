import { digestOf } from '@dibao/shared/digest';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { FetchedAttachment } from '../rules/article-record.ts';
import type { Pace } from './pace.ts';

export interface AttachmentScope {
  readonly fetchGuarded: GuardedFetch;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  /** Milliseconds between two requests to one host. */
  readonly gap: number;
}

interface AttachmentLink {
  readonly name: string;
  readonly url: string;
}

const request = { maxBytes: 50_000_000, timeout: 60_000 };

/** Fetches the files of an article one after the other, at the rate of its portal; what cannot be had says why. */
export async function fetchAttachments(
  scope: AttachmentScope,
  links: readonly AttachmentLink[],
): Promise<FetchedAttachment[]> {
  const fetched: FetchedAttachment[] = [];
  for (const link of links) fetched.push(await fetchOne(scope, link));
  return fetched;
}

async function fetchOne(
  { fetchGuarded, pace, signal, gap }: AttachmentScope,
  { name, url }: AttachmentLink,
): Promise<FetchedAttachment> {
  await pace(url, gap, signal);
  const outcome = await fetchGuarded(url, { ...request, signal });
  if (outcome.kind !== 'answered') return { name, url, failure: outcome.reason };
  const { status, bytes, headers } = outcome;
  if (status !== 200) return { name, url, failure: { zh: `返回状态 ${status}。`, en: `It answers ${status}.` } };
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
  return { name, mediaType, bytes: bytes.length, digest: digestOf(bytes), url };
}
