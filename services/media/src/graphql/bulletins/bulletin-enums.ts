import { BulletinState } from '../../rules/bulletins/bulletin-state.ts';
import { ViolationKind, violationWords } from '../../rules/bulletins/bulletin-words.ts';
import { DifferenceReason, differenceWords } from '../../rules/bulletins/difference.ts';
import { BulletinUnit } from '../../rules/bulletins/snapshot.ts';
import type { Bilingual } from '@dibao/shared/bilingual';
import { declare } from '../enums.ts';

/** Makes the enums of bulletins known; called once before the types are built. */
export function declareBulletinEnums(): void {
  declare(BulletinState, 'BulletinState', ['通报的状态。', 'How far a bulletin is.'], {
    DRAFT: ['起草。', 'A draft.'],
    SUBMITTED: ['送审。', 'Submitted for signature.'],
    SIGNED: ['已签发。', 'Signed.'],
    PUBLISHED: ['已发布。', 'Published.'],
    WITHDRAWN: ['已撤回。', 'Withdrawn after its publication.'],
    DISCARDED: ['作废。', 'Discarded before its publication.'],
  });
  declare(BulletinUnit, 'BulletinUnit', ['通报按什么排名。', 'By what a bulletin ranks.'], {
    OWNER: ['按主办单位。', 'By the owners of channels.'],
    DIVISION: ['按行政区划（块）。', 'By region.'],
    SYSTEM: ['按系统（条）。', 'By system.'],
  });
  declare(
    ViolationKind,
    'ViolationKind',
    ['通报点名的问题。', 'A violation a bulletin names.'],
    described(violationWords),
  );
  declare(
    DifferenceReason,
    'DifferenceReason',
    ['现状与通报不一致的原因。', 'Why a duty counts otherwise now than in the bulletin.'],
    described(differenceWords),
  );
}

/** The words of a table as descriptions: a sentence each. */
function described<K extends string>(
  words: Readonly<Record<K, Bilingual>>,
): Readonly<Record<K, readonly [zh: string, en: string]>> {
  const sentences = Object.entries<Bilingual>(words).map(([key, { zh, en }]) => [
    key,
    [`${zh}。`, `${en[0]?.toUpperCase()}${en.slice(1)}.`],
  ]);
  return Object.fromEntries(sentences) as Readonly<Record<K, readonly [zh: string, en: string]>>;
}
