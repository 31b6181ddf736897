import { HubError } from '@dibao/shared/errors';
import type { TextBlock } from '@dibao/shared/page/text-blocks';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { MediaContext } from '../context.ts';
import { refusalsOf, type RepostRefusal } from '../rules/repost-refusal.ts';
import { closestFirst, linesOfText, type TextFinding } from '../rules/text-check.ts';
import { requireChannelInSight } from './channel-sight.ts';
import { condition } from './condition.ts';
import { type ReleaseCandidate, releaseCandidates } from './release-candidates.ts';
import { repostCandidates } from './repost-facts.ts';

/** A text as it was pasted, or the address of a page that shows it. */
export interface TextToCheck {
  readonly channelId: string;
  readonly text?: string | null;
  readonly url?: string | null;
}

/** A release the text may be a copy of. */
export interface TextMatch extends TextFinding {
  readonly releaseId: string;
  readonly edition: number;
  /** What stands against the channel's repost of it. */
  readonly refusals: readonly RepostRefusal[];
}

const longestText = 100_000;
const pageBytes = 2 * 1024 * 1024;

/**
 * Is this what was released, and what differs? Compares a text with the releases it may be a copy of, the closest first;
 * empty when none is known. For a channel's editors and those who watch it.
 */
export async function checkText(ctx: MediaContext, { channelId, text, url }: TextToCheck): Promise<TextMatch[]> {
  const channel = await requireChannelInSight(ctx, channelId);
  using _check = ctx.textChecks.begin(ctx.viewer.subject ?? 'public');
  const lines = await linesToCheck(ctx, text ?? null, url ?? null);
  const candidates = await releaseCandidates(ctx.em, lines.map((line) => line.text).join('\n'));
  const today = shanghaiDate(ctx.clock.now());
  const where = condition(
    'r.id = any (?::uuid[])',
    candidates.map(({ id }) => id),
  );
  const facts = await repostCandidates(ctx.em, channel, where, today, candidates.length);
  const matches: TextMatch[] = [];
  for (const candidate of candidates) {
    const release = facts.find(({ id }) => id === candidate.id)?.facts ?? null;
    matches.push({
      ...(await compare(ctx, candidate, lines)),
      releaseId: candidate.id,
      edition: candidate.edition,
      refusals: refusalsOf({ release, channel }, today),
    });
  }
  return matches.filter(({ verdict }) => verdict !== 'UNRELATED').toSorted(closestFirst);
}

async function compare(
  ctx: MediaContext,
  { documentId, digest, title }: ReleaseCandidate,
  lines: readonly TextBlock[],
): Promise<TextFinding> {
  const source = documentId === null || digest === null ? null : await ctx.editionText(documentId, digest, ctx.signal);
  // Withdrawn or restricted: that it may not be posted is said by its refusals.
  if (source === null) return { verdict: 'NO_TEXT', coverage: 0, differences: [], missing: [] };
  return ctx.textChecks.compare({ title, body: source.body }, lines);
}

async function linesToCheck(ctx: MediaContext, text: string | null, url: string | null): Promise<readonly TextBlock[]> {
  if ((text === null) === (url === null)) {
    throw HubError.badInput('text 与 url 须填其一。', 'Give either text or url.');
  }
  if (text !== null) {
    if (text.trim() !== '' && text.length <= longestText) return linesOfText(text);
    throw HubError.badInput(
      `文字不能为空，最多 ${longestText} 字（收到 ${text.length} 字）。`,
      `The text has 1 to ${longestText} characters; ${text.length} were sent.`,
    );
  }
  const outcome = await ctx.fetchGuarded(url ?? '', { signal: ctx.signal, maxBytes: pageBytes, timeout: 15_000 });
  if (outcome.kind !== 'answered') {
    throw HubError.badInput(`无法读取该网址：${outcome.reason.zh}`, `The address cannot be read: ${outcome.reason.en}`);
  }
  if (outcome.status !== 200) {
    throw HubError.badInput(`该网址回应 ${outcome.status}。`, `The address answered ${outcome.status}.`);
  }
  const { bytes, headers, finalUrl } = outcome;
  return ctx.textChecks.read({ bytes, contentType: headers.get('content-type'), url: finalUrl });
}
