import type { CopyPart, CopyTimeBasis, LookVerdict } from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';
import type { MarkWords } from '../parts/mark.tsx';

/** What a look found. */
export const verdictWords: Readonly<Record<LookVerdict, MarkWords>> = {
  VERIFIED: { tone: 'good', zh: '核验相符', en: 'Right' },
  PARTIAL: { tone: 'bad', zh: '内容不完整', en: 'Incomplete' },
  DIFFERENT: { tone: 'bad', zh: '与原文不一致', en: 'Differs' },
  UNRELATED: { tone: 'bad', zh: '网页上是别的内容', en: 'Another text' },
  STANDING: { tone: 'bad', zh: '应撤下的仍在', en: 'Still there' },
  GONE: { tone: 'bad', zh: '网页不存在', en: 'Gone' },
  UNREACHABLE: { tone: 'busy', zh: '无法访问', en: 'Unreachable' },
  BLOCKED: { tone: 'busy', zh: '被拦截', en: 'Blocked' },
};

/** What to do about what a look found; nothing when all is right. */
export const verdictAdvice: Readonly<Record<LookVerdict, Words | null>> = {
  VERIFIED: null,
  PARTIAL: { zh: '请补上缺少的内容，再报告一次。', en: 'Add what is missing and report again.' },
  DIFFERENT: { zh: '请按原文改正，再报告一次。', en: 'Correct it by the source and report again.' },
  UNRELATED: { zh: '请核对网址是否为这篇文章。', en: 'Check that the address is that of this article.' },
  STANDING: { zh: '请撤下网页，再报告原来的网址。', en: 'Take the page down and report its old address.' },
  GONE: { zh: '请核对网址，或重新发布后再报告。', en: 'Check the address, or post it again and report.' },
  UNREACHABLE: {
    zh: '不计为网站过失；中枢会再来看，也可点“立即核验”。',
    en: 'No fault of the site; the hub comes again, or check now.',
  },
  BLOCKED: {
    zh: '不计为网站过失；请在防火墙放行中枢的 User-Agent。',
    en: 'No fault of the site; let the User-Agent of the hub through the firewall.',
  },
};

export const copyPartWords: Readonly<Record<CopyPart, Words>> = {
  TITLE: { zh: '标题', en: 'Title' },
  BODY: { zh: '正文', en: 'Text' },
  ATTACHMENT: { zh: '附件', en: 'Attachment' },
  SOURCE: { zh: '来源', en: 'Source line' },
  LINK: { zh: '原文链接', en: 'Link to the source' },
  LABEL: { zh: '效力标注', en: 'Label of its legal force' },
};

/** By what the time of a copy is known. */
export const copyTimeWords: Readonly<Record<CopyTimeBasis, Words>> = {
  DECLARED: { zh: '网页自述', en: 'declared by the page' },
  OBSERVED: { zh: '中枢所见', en: 'seen by the hub' },
  MANUAL: { zh: '人工佐证', en: 'by manual proof' },
};
