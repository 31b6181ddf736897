import type { Bilingual } from '@dibao/shared/bilingual';
import type { ChannelStatus, Platform } from './channel.ts';
import { againstSource, isOnGovernmentSite, type ReleaseSource } from './source-standing.ts';

/** Why a channel may not repost a release now. */
export const RepostRefusalCode = {
  RELEASE_UNKNOWN: 'RELEASE_UNKNOWN',
  CHANNEL_UNKNOWN: 'CHANNEL_UNKNOWN',
  CHANNEL_NOT_ACTIVE: 'CHANNEL_NOT_ACTIVE',
  RECALLED: 'RECALLED',
  NOT_IN_FORCE: 'NOT_IN_FORCE',
  NOT_WHITELISTED: 'NOT_WHITELISTED',
  NOT_YET_ON_SITE: 'NOT_YET_ON_SITE',
} as const;
export type RepostRefusalCode = keyof typeof RepostRefusalCode;

/** A refusal in words, with the clause it rests on. */
export interface RepostRefusal {
  readonly code: RepostRefusalCode;
  readonly text: Bilingual;
  readonly clause: string;
}

/** What refusals are decided from; null: not known here. */
export interface RepostFacts {
  readonly release: ReleaseFacts | null;
  readonly channel: { readonly status: ChannelStatus; readonly platform: Platform } | null;
}

export interface ReleaseFacts extends ReleaseSource {
  readonly isWithdrawn: boolean;
  readonly legalForce: string;
  /** A site's copy of it was seen and found right. */
  readonly hasVerifiedCopy: boolean;
  /** The channel owes a copy of it: whoever is obliged may. */
  readonly isOwed: boolean;
}

/** Everything that stands against the repost today; empty: it is allowed. */
export function refusalsOf({ release, channel }: RepostFacts, today: string): RepostRefusal[] {
  return [
    ...(release === null ? [releaseUnknown] : refusalsOfRelease(release, channel?.platform ?? null, today)),
    ...(channel === null ? [channelUnknown] : channel.status === 'ACTIVE' ? [] : [notActive(channel.status)]),
  ];
}

function refusalsOfRelease(release: ReleaseFacts, platform: Platform | null, today: string): RepostRefusal[] {
  const isAccount = platform !== null && platform !== 'WEBSITE';
  const source = release.isOwed ? null : againstSource(release, today);
  return [
    ...(release.isWithdrawn ? [recalled] : []),
    ...(isOutOfForce(release.legalForce) ? [notInForce] : []),
    ...(source === null ? [] : [{ code: RepostRefusalCode.NOT_WHITELISTED, text: source, clause: 'E01' }]),
    ...(isAccount && !isOnGovernmentSite(release) ? [notYetOnSite] : []),
  ];
}

/** Whether a document of this force may no longer be posted as a present one. */
export function isOutOfForce(legalForce: string): boolean {
  return legalForce === 'EXPIRED' || legalForce === 'REPEALED';
}

const releaseUnknown: RepostRefusal = {
  code: 'RELEASE_UNKNOWN',
  text: {
    zh: '没有此发布。只转载经本平台发布或核实的稿件。',
    en: 'There is no such release; repost only what was released or checked here.',
  },
  clause: 'E01',
};

const channelUnknown: RepostRefusal = {
  code: 'CHANNEL_UNKNOWN',
  text: { zh: '没有登记此渠道。请先报备登记。', en: 'The channel is not registered; file it first.' },
  clause: 'E08',
};

const recalled: RepostRefusal = {
  code: 'RECALLED',
  text: { zh: '该发布已撤回，不得转载。', en: 'The release was recalled.' },
  clause: 'E02',
};

const notInForce: RepostRefusal = {
  code: 'NOT_IN_FORCE',
  text: {
    zh: '所涉文件已失效或废止，不得作为现行文件转载。',
    en: 'Its document has expired or was repealed.',
  },
  clause: 'E02',
};

const notYetOnSite: RepostRefusal = {
  code: 'NOT_YET_ON_SITE',
  text: {
    zh: '政府网站是第一平台：原文尚未在政府网站上线，也没有已核验的网站副本。请待网站刊发后再发。',
    en: 'Government sites come first: it is neither on one yet nor has a site’s copy been verified. Post it once a site has it.',
  },
  clause: 'A11',
};

function notActive(status: Exclude<ChannelStatus, 'ACTIVE'>): RepostRefusal {
  return { code: 'CHANNEL_NOT_ACTIVE', text: inactive[status], clause: 'E08' };
}

const inactive: Readonly<Record<Exclude<ChannelStatus, 'ACTIVE'>, Bilingual>> = {
  FILED: { zh: '该渠道的报备尚未批准。', en: 'The filing of the channel is not approved yet.' },
  ORDERED_TO_CLOSE: { zh: '该渠道已被责令关停。', en: 'The channel is ordered to close.' },
  CLOSED: { zh: '该渠道已关停。', en: 'The channel is closed.' },
};
