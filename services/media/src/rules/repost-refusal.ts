import type { Bilingual } from '@dibao/shared/bilingual';

/** Why a channel may not repost a release now. */
export const repostRefusals = {
  RELEASE_UNKNOWN: {
    text: {
      zh: '没有此发布。只转载经本平台发布或核实的稿件。',
      en: 'There is no such release; repost only what was released or checked here.',
    },
    clause: 'E01',
  },
  CHANNEL_UNKNOWN: { text: { zh: '没有登记此渠道。', en: 'The channel is not registered.' }, clause: 'E08' },
  CHANNEL_CLOSED: { text: { zh: '该渠道已关停。', en: 'The channel is closed.' }, clause: 'E08' },
  RECALLED: { text: { zh: '该发布已撤回，不得转载。', en: 'The release was recalled.' }, clause: 'E02' },
  NOT_IN_FORCE: {
    text: { zh: '所涉文件已失效或废止，不得作为现行文件转载。', en: 'Its document has expired or was repealed.' },
    clause: 'E02',
  },
} as const satisfies Record<string, { readonly text: Bilingual; readonly clause: string }>;
export type RepostRefusal = keyof typeof repostRefusals;

/** What a refusal is decided from; null: not known here. */
export interface RepostFacts {
  readonly release: { readonly isWithdrawn: boolean; readonly legalForce: string } | null;
  readonly channel: { readonly status: string } | null;
}

/** Everything that stands against the repost; empty: it is allowed. */
export function refusalsOf({ release, channel }: RepostFacts): RepostRefusal[] {
  return [
    ...(release === null ? (['RELEASE_UNKNOWN'] as const) : refusalsOfRelease(release)),
    ...(channel === null ? (['CHANNEL_UNKNOWN'] as const) : []),
    ...(channel?.status === 'CLOSED' ? (['CHANNEL_CLOSED'] as const) : []),
  ];
}

function refusalsOfRelease({ isWithdrawn, legalForce }: NonNullable<RepostFacts['release']>): RepostRefusal[] {
  return [
    ...(isWithdrawn ? (['RECALLED'] as const) : []),
    ...(isOutOfForce(legalForce) ? (['NOT_IN_FORCE'] as const) : []),
  ];
}

/** Whether a document of this force may no longer be posted as a present one. */
export function isOutOfForce(legalForce: string): boolean {
  return legalForce === 'EXPIRED' || legalForce === 'REPEALED';
}
