import { createHash } from 'node:crypto';
import type { Clock } from '@dibao/shared/clock';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { FetchAnswer, FetchOutcome } from '@dibao/shared/guarded-fetch/fetch-outcome';
import { query } from '@dibao/shared/query';
import { fingerprintsOf } from '../commands/verification/keep-fingerprint.ts';
import { type LookRecorder, recordLook } from '../commands/verification/record-look.ts';
import { type CopyFacts, copyFacts } from '../queries/verification/copy-facts.ts';
import type { DueLook } from '../queries/verification/due-looks.ts';
import { isSilent, verdictOfStatus } from '../rules/verification/answer-verdict.ts';
import type { Judgement } from '../rules/verification/judgement.ts';
import { isOwnAddress } from '../rules/verification/own-address.ts';
import type { HostAnswer } from './drain-host.ts';
import type { EditionTexts } from './edition-texts.ts';
import { type PageThreads, PageUnreadable } from './page-threads.ts';

/** What looking at copies needs. */
export interface CopyLooker extends LookRecorder {
  readonly clock: Clock;
  readonly fetchGuarded: GuardedFetch;
  readonly threads: PageThreads;
  readonly texts: EditionTexts;
  /** Whether a host is the operator's own, where any address may stand for any site. */
  readonly isOwnHost: (host: string) => boolean;
}

const bounds = { maxBytes: 5 * 1024 * 1024, timeout: 15_000, idleTimeout: 8_000 };

/** Fetches the page of a copy, compares it with the edition owed, and records what was found. */
export async function lookAtCopy(looker: CopyLooker, look: DueLook, signal: AbortSignal): Promise<HostAnswer> {
  const em = looker.orm.em.fork();
  const facts = await copyFacts(em, look.subjectId);
  if (facts === null || isSettled(facts)) {
    await query(em, `delete from look where subject = 'COPY' and subject_id = ?::uuid`, [look.subjectId]);
    return 'ANSWERED';
  }
  const outcome = await looker.fetchGuarded(look.url, { ...bounds, signal });
  const at = looker.clock.now();
  const judgement = await judge(looker, facts, outcome, signal);
  const answer = outcome.kind === 'answered' ? outcome : null;
  await recordLook(looker, {
    ...judgement,
    ...{ dutyId: facts.dutyId, url: look.url, occasion: look.occasion ?? 'CLAIM', at, mode: facts.mode ?? 'REPOST' },
    finalUrl: outcome.finalUrl,
    status: answer?.status ?? null,
    bytes: answer?.bytes.length ?? null,
    bytesDigest: answer && `sha256:${createHash('sha256').update(answer.bytes).digest('hex')}`,
  });
  return outcome.kind !== 'answered' && isSilent(outcome.kind) ? 'SILENT' : 'ANSWERED';
}

/** Nothing a look could change: the duty ended, another took its place, or the release it is about was recalled. */
function isSettled({ kind, state, isOvertaken, isWithdrawn }: CopyFacts): boolean {
  if (state === 'EXEMPT' || state === 'CANCELLED') return true;
  if (isWithdrawn && kind !== 'RECALL') return true;
  return isOvertaken && state !== 'CLAIMED' && state !== 'UNREACHABLE' && state !== 'BLOCKED';
}

async function judge(
  looker: CopyLooker,
  facts: CopyFacts,
  outcome: FetchOutcome,
  signal: AbortSignal,
): Promise<Judgement> {
  const nothing = { declaredAt: null, text: null, differences: [], missing: [] };
  if (outcome.kind !== 'answered') return { ...nothing, verdict: 'UNREACHABLE', reason: outcome.reason };
  const said = verdictOfStatus(outcome.status);
  if (said !== null) return { ...nothing, ...said };
  const foreign = foreignReason(looker, facts, outcome);
  if (foreign !== null) return { ...nothing, verdict: 'UNRELATED', reason: foreign };
  try {
    return await looker.threads.run('judgeCopy', await toJudge(looker, facts, outcome, signal));
  } catch (error) {
    if (!(error instanceof PageUnreadable)) throw error;
    const reason = { zh: '网页无法解析。', en: 'The page could not be read.' };
    return { ...nothing, verdict: 'UNREACHABLE', reason };
  }
}

/** A copy stands on the channel's own site: what another body shows proves nothing (H05). */
function foreignReason(looker: CopyLooker, { platform, hosts }: CopyFacts, { finalUrl }: FetchAnswer) {
  if (platform !== 'WEBSITE' || looker.isOwnHost(new URL(finalUrl).host) || isOwnAddress(finalUrl, hosts)) return null;
  return {
    zh: `该网址不在本网站（${hosts.join('、')}）上：${finalUrl}`,
    en: `The address is not on this site (${hosts.join(', ')}): ${finalUrl}`,
  };
}

async function toJudge(
  { texts, orm }: CopyLooker,
  facts: CopyFacts,
  { bytes, headers, finalUrl }: FetchAnswer,
  signal: AbortSignal,
) {
  const { kind, documentId, digest, newestDigest, title, legalForce } = facts;
  const text = async (wanted: string | null) =>
    documentId === null || wanted === null ? null : texts.get(documentId, wanted, signal);
  const edition = kind === 'RECALL' ? null : ((await text(digest)) ?? (await text(newestDigest)));
  const fingerprints = kind === 'RECALL' ? await fingerprintsOf(orm.em.fork(), facts.releaseId) : [];
  return {
    ...{ bytes, contentType: headers.get('content-type'), url: finalUrl, kind, mode: facts.mode ?? 'REPOST' },
    ...{ legalForce, title, fingerprint: fingerprints.at(-1) ?? null },
    expected: edition && {
      ...{ title: edition.title, body: edition.body, attachments: edition.attachments },
      sourceUrl: facts.releaseUrl ?? edition.sourceUrl,
    },
  } as const;
}
