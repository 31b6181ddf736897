import type { Bilingual } from '@dibao/shared/bilingual';
import { addDays, shanghaiDate } from '@dibao/shared/shanghai-date';
import type { FetchedAttachment } from './article-record.ts';
import { isFetched } from './article-record.ts';
import type { PortalTrust } from './portal-rules.ts';

/** What decides whether an article may go out by itself. */
export interface AutomaticFacts {
  readonly trust: PortalTrust;
  readonly wasThereBefore: boolean;
  readonly foundAt: Date;
  readonly publishedOn: string;
  readonly body: string | null;
  readonly attachments: readonly FetchedAttachment[];
}

/** An article found more days after its publication was moved, or listed anew: no news. */
const newFor = 3;

/** Why an article is not released by itself, all reasons at once; empty when nothing but the gate is left to ask. */
export function whyNotAutomatic(facts: AutomaticFacts): readonly Bilingual[] {
  const { trust, wasThereBefore, foundAt, publishedOn, body, attachments } = facts;
  const reasons: Bilingual[] = [];
  if (trust === 'DRAFT')
    reasons.push({ zh: '此门户的新文章先成草稿。', en: 'New articles of this portal are drafts first.' });
  if (wasThereBefore) {
    reasons.push({
      zh: '开始监看时已在列表上，或由人工导入。',
      en: 'It was on the list before the watch began, or was imported by hand.',
    });
  }
  if (publishedOn < addDays(shanghaiDate(foundAt), -newFor)) {
    reasons.push({
      zh: `标明发布于 ${publishedOn}，发现时已过 ${newFor} 天。`,
      en: `It says it was published on ${publishedOn}, more than ${newFor} days before it was found.`,
    });
  }
  if (body === null) reasons.push({ zh: '页面上没有正文。', en: 'Its page has no text.' });
  for (const attachment of attachments) {
    if (isFetched(attachment)) continue;
    reasons.push({
      zh: `附件“${attachment.name}”未能取得：${attachment.failure.zh}`,
      en: `The attachment “${attachment.name}” could not be fetched: ${attachment.failure.en}`,
    });
  }
  return reasons;
}
