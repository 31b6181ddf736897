import type { Bilingual } from '@dibao/shared/bilingual';
import { digestOf } from '@dibao/shared/digest';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { FetchedAttachment } from '../rules/article-record.ts';
import { inTime } from './in-time.ts';
import type { Pace } from './pace.ts';

export interface AttachmentScope {
  readonly fetchGuarded: GuardedFetch;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  /** Milliseconds between two requests to one host. */
  readonly gap: number;
  /** Ends the patience of somebody who waits for the answer: what is not there by then is left out, and says so. */
  readonly patience?: AbortSignal;
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
  { fetchGuarded, pace, signal, gap, patience }: AttachmentScope,
  { name, url }: AttachmentLink,
): Promise<FetchedAttachment> {
  const outcome = await inTime(signal, patience, async (within) => {
    await pace(url, gap, within);
    return fetchGuarded(url, { ...request, signal: within });
  });
  if (outcome === null) return { name, url, failure: tooLate };
  if (outcome.kind !== 'answered') return { name, url, failure: outcome.reason };
  const { status, bytes, headers } = outcome;
  if (status !== 200) return { name, url, failure: { zh: `返回状态 ${status}。`, en: `It answers ${status}.` } };
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
  return { name, mediaType, bytes: bytes.length, digest: digestOf(bytes), url };
}

const tooLate: Bilingual = {
  zh: '未能在答复时限内读完；如其门户已登记，将在下次查看时补读。',
  en: 'Not read in time for the answer; where its portal is registered, the next look reads it.',
};
