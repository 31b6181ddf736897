import { createHash } from 'node:crypto';
import type { FetchOutcome } from '@dibao/shared/guarded-fetch/fetch-outcome';
import { query } from '@dibao/shared/query';
import { fingerprintsOf, fingerprintsOfReplaced } from '../commands/verification/keep-fingerprint.ts';
import type { CopyFacts } from '../queries/verification/copy-facts.ts';
import { copyPlace } from '../queries/verification/copy-place.ts';
import type { DueLook } from '../queries/verification/due-looks.ts';
import { isSilent, verdictOfStatus } from '../rules/verification/answer-verdict.ts';
import type { Judgement } from '../rules/verification/judgement.ts';
import type { CopyToJudge } from '../rules/verification/judge-copy.ts';
import { hasSeen } from '../rules/verification/look.ts';
import { misplacedCopy } from '../rules/verification/misplaced-copy.ts';
import type { HostAnswer } from './drain-host.ts';
import { type Looker, pageBounds } from './looker.ts';
import { type PageThreads, PageUnreadable } from './page-threads.ts';

/** Fetches the page of a copy, compares it with the edition owed, and records what was found. */
export async function lookAtCopy(looker: Looker, look: DueLook, signal: AbortSignal): Promise<HostAnswer> {
  const em = looker.orm.em.fork();
  const known = await looker.facts.load(look.subjectId);
  const facts = known && { ...known, mode: known.mode ?? look.mode };
  if (facts === null || facts.isSettled) {
    await query(em, `delete from look where subject = 'COPY' and subject_id = ?::uuid`, [look.subjectId]);
    return 'ANSWERED';
  }
  const { outcome, judgement } = await see(looker, facts, look, signal);
  const answer = outcome.kind === 'answered' ? outcome : null;
  await looker.groups.record({
    ...judgement,
    ...{
      dutyId: facts.dutyId,
      edition: facts.edition,
      url: look.url,
      occasion: look.occasion ?? 'CLAIM',
      at: looker.clock.now(),
    },
    mode: judgement.mode ?? facts.mode ?? 'REPOST',
    finalUrl: outcome.finalUrl,
    status: answer?.status ?? null,
    bytes: answer?.bytes.length ?? null,
    bytesDigest: answer && `sha256:${createHash('sha256').update(answer.bytes).digest('hex')}`,
  });
  return outcome.kind !== 'answered' && isSilent(outcome.kind) ? 'SILENT' : 'ANSWERED';
}

interface PageLooker extends Looker {
  readonly threads: PageThreads;
}

interface Seen {
  readonly outcome: FetchOutcome;
  readonly judgement: Judgement;
  /** Where the page sends its reader, or shows its text from. */
  readonly next: string | null;
}

/** Pages that send their reader on by markup or script, or show a frame, are followed so often. */
const mostSteps = 2;

async function see(looker: Looker, facts: CopyFacts, look: DueLook, signal: AbortSignal): Promise<Seen> {
  const { looks, asked } = looker.lanes;
  const threads = look.occasion === 'ASKED' ? asked : looks;
  let seen = await seePage({ ...looker, threads }, facts, look.url, signal);
  for (let step = 0; step < mostSteps && seen.next !== null; step += 1) {
    const behind = await seePage({ ...looker, threads }, facts, seen.next, signal);
    // What cannot be seen behind a page says nothing more than the page itself.
    if (!hasSeen(behind.judgement.verdict)) break;
    seen = behind;
  }
  return seen;
}

async function seePage(looker: PageLooker, facts: CopyFacts, url: string, signal: AbortSignal): Promise<Seen> {
  await looker.threads.room();
  const outcome = await looker.fetchGuarded(url, { ...pageBounds, signal });
  const nothing = { mode: null, declaredAt: null, text: null, differences: [], missing: [] };
  const unread = (said: Pick<Judgement, 'verdict' | 'reason'>) => ({
    ...{ outcome, next: null },
    judgement: { ...nothing, ...said },
  });
  if (outcome.kind !== 'answered') return unread({ verdict: 'UNREACHABLE', reason: outcome.reason });
  const said = verdictOfStatus(outcome.status);
  if (said !== null) return unread(said);
  const misplaced = misplacedCopy(outcome.finalUrl, await copyPlace(looker.orm.em.fork(), facts, outcome.finalUrl));
  // Where a recalled copy's address leads elsewhere, nothing was seen of the copy: that is no proof that it is gone.
  if (misplaced !== null) return unread(facts.kind === 'RECALL' ? { ...misplaced, verdict: 'BLOCKED' } : misplaced);
  const { bytes, headers, finalUrl } = outcome;
  const page = { bytes, contentType: headers.get('content-type'), url: finalUrl };
  try {
    return {
      outcome,
      ...(await looker.threads.run('judgeCopy', { page, copy: await toJudge(looker, facts, signal) })),
    };
  } catch (error) {
    if (!(error instanceof PageUnreadable)) throw error;
    return unread({ verdict: 'UNREACHABLE', reason: { zh: '网页无法解析。', en: 'The page could not be read.' } });
  }
}

/** What the page should show: the edition owed, or the newest where the older may no longer be read. */
async function toJudge({ texts, orm }: Looker, facts: CopyFacts, signal: AbortSignal): Promise<CopyToJudge> {
  const { kind, platform, documentId, digest, newestDigest, title, legalForce, releaseUrl, isCorrected } = facts;
  const text = async (wanted: string | null) =>
    documentId === null || wanted === null ? null : texts.get(documentId, wanted, signal);
  const edition = kind === 'RECALL' ? null : ((await text(digest)) ?? (await text(newestDigest)));
  const fingerprints = kind === 'RECALL' ? await fingerprintsOf(orm.em.fork(), facts.releaseId) : [];
  const replaced = isCorrected && kind !== 'RECALL' ? await fingerprintsOfReplaced(orm.em.fork(), facts.releaseId) : [];
  return {
    ...{ kind, platform, legalForce, title, fingerprints, replaced },
    expected: edition && {
      // A correction may change the title of the release alone.
      ...{ title, body: edition.body, attachments: edition.attachments },
      urls: [releaseUrl, edition.sourceUrl].filter((url) => url !== null),
      legalForce,
    },
  };
}
